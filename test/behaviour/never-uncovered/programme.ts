/**
 * The whole program on three continents, under a clock of its own: its loops look when they are told to, calendars and the pager
 * are real servers on this machine, and every message is one that a test expects.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDueCalendars } from '../../../server/src/absences/calendars/reading.ts'
import { watchPlans } from '../../../server/src/absences/cover-plan/watch.ts'
import { watchRotation } from '../../../server/src/absences/api.ts'
import { portsOn } from '../../../server/src/absences/testing/ports.ts'
import { anAccount, anAssignment, aContract, aPolicy } from '../../../server/src/accounts/testing/builders.ts'
import { compose } from '../../../server/src/compose.ts'
import { calendarsOf } from '../../../server/src/connectors/icalendar/module.ts'
import { icalendarShifts } from '../../../server/src/connectors/icalendar/shift-source.ts'
import { pagerDutySource } from '../../../server/src/connectors/pager/pagerduty.ts'
import { watchOnCall } from '../../../server/src/coverage/api.ts'
import { factsOn } from '../../../server/src/coverage/module.ts'
import { watchGaps } from '../../../server/src/coverage/proof/gap-watch.ts'
import { createProofCache } from '../../../server/src/coverage/proof/proof-cache.ts'
import { readDueFeeds } from '../../../server/src/coverage/on-call/read-feeds.ts'
import { startActing, type Acting, type Answer } from '../../../server/src/directory/testing/acting.ts'
import {
  aPerson,
  aRegion,
  aSchedule,
  someSettings,
  somePersonHours,
  weekdays,
  type Into,
} from '../../../server/src/directory/testing/builders.ts'
import { secretOf } from '../../../server/src/identity/secret.ts'
import { manualClock } from '../../../server/src/platform/clock.ts'
import { createEvents } from '../../../server/src/platform/events/index.ts'
import { strictMessenger, type StrictMessenger } from '../../harness/strict-messenger.ts'

const THIS_MACHINE = ['127.0.0.1']
const SECRET = 'a secret of the tests, long enough to be one'
const HOUR = 3_600_000

export const ms = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds
export const iso = (at: number): string => new Date(at).toISOString()
/** A local time somewhere, as an instant. */
export const there = (local: string, zone: string): string =>
  iso(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds)

export const AMSTERDAM = 'Europe/Amsterdam'
export const NEW_YORK = 'America/New_York'
export const SYDNEY = 'Australia/Sydney'
export const AUCKLAND = 'Pacific/Auckland'
export const LORD_HOWE = 'Australia/Lord_Howe'

export type Loop = 'plans' | 'gaps' | 'on call' | 'rotation' | 'calendars' | 'feeds'

export interface Programme extends StrictMessenger {
  readonly at: Acting
  readonly clock: ReturnType<typeof manualClock>
  /** People and accounts by name. */
  readonly ids: Record<string, string>
  /** One request as somebody of the cast; `director` and other roles are known too. */
  call(who: string, method: string, path: string, json?: unknown): Promise<Answer>
  /** Reads as somebody what the node knows of all that was changed before: the notice of a change may still be on its way. */
  read(who: string, path: string): Promise<Answer>
  build<T>(work: (into: Into) => Promise<T>): Promise<T>
  /** These loops look once, at this instant. */
  look(...loops: readonly Loop[]): Promise<void>
  /** Moves the clock, then these loops look. */
  moveTo(instant: string, ...loops: readonly Loop[]): Promise<void>
  /** Who acts for an account at an instant: `Wren`, `#support-emea`, `nobody`. */
  acting(account: string, instant: string): Promise<string>
  /** Hours of [from, from + days) at which somebody is on duty, as `…Z/…Z`. */
  duty(who: string, from: string, days: number): Promise<string[]>
  stop(): Promise<void>
}

/**
 * Dana, Wren and Max work eight to six in Amsterdam; nine to five work Nell and Pete in New York, Syd and Kim in Sydney, Aria in
 * Auckland and Howe on Lord Howe: all are ASEs. Sam is a support engineer in Amsterdam. Mia (“The manager”) leads EMEA, Amos
 * AMER, Ada APAC. Accounts are for each file to make.
 */
export async function startProgramme(startsAt: string): Promise<Programme> {
  const clock = manualClock(startsAt)
  const dataDir = await mkdtemp(join(tmpdir(), 'attache-behaviour-'))
  const at = await startActing((platform) => compose(platform).rooms, {
    clock,
    flags: { dataDir, identitySecret: SECRET, allowInternalHosts: THIS_MACHINE.join() },
  })
  const { pool } = at.database
  const ids: Record<string, string> = await at.build((into) => theCast(into, at))
  const { look, close } = loopsOn({ pool, clock })
  const call: Programme['call'] = (who, method, path, json) => {
    const personId = ids[who]
    if (personId === undefined) throw new Error(`nobody is called ${who}`)
    return at.as({ personId }, method, path, json)
  }
  const read: Programme['read'] = async (who, path) => {
    await call('director', 'GET', '/api/v1/now?limit=1')
    return call(who, 'GET', path)
  }
  return {
    ...strictMessenger({ pool, clock }),
    ...{ at, clock, ids, call, read, look, build: at.build },
    moveTo(instant, ...loops) {
      clock.set(ms(instant))
      return look(...loops)
    },
    async acting(account, instant) {
      const { body, text } = await call(
        'director',
        'GET',
        `/api/v1/who?account=${ids[account]}&at=${instant}`,
      )
      if (!body.acting) throw new Error(text)
      return body.acting.personName ?? body.acting.channel ?? 'nobody'
    },
    async duty(who, from, days) {
      const { body } = await read('director', `/api/v1/people/${ids[who]}/days?from=${from}&days=${days}`)
      return body.duty.map(
        ({ start, end }: { start: string; end: string }) => `${short(start)}/${short(end)}`,
      )
    },
    async stop() {
      await close()
      await at.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** `2026-03-08T13:00Z`. */
export const short = (instant: string): string => instant.replace(':00.000Z', 'Z')

function loopsOn(own: {
  readonly pool: Acting['database']['pool']
  readonly clock: ReturnType<typeof manualClock>
}) {
  const deps = { ...own, events: createEvents(own.clock) }
  const outside = { calendars: calendarsOf(THIS_MACHINE), sealer: secretOf(SECRET) }
  const sources = [icalendarShifts(THIS_MACHINE), pagerDutySource(THIS_MACHINE)]
  const failures: string[] = []
  const loops: Record<Loop, () => Promise<unknown>> = {
    plans: () =>
      watchPlans({ ...deps, ...portsOn(own) }, (id, error) => failures.push(`${id}: ${String(error)}`)),
    // A node of its own each time, as after a restart: nothing but the database remembers.
    gaps: () => {
      const facts = factsOn(own.pool)
      return watchGaps({ ...deps, facts, proofs: createProofCache(facts, own.clock) })
    },
    'on call': () => watchOnCall({ ...deps, facts: factsOn(own.pool) }),
    rotation: () => watchRotation(deps),
    calendars: () => readDueCalendars({ ...deps, ...outside }),
    feeds: () => readDueFeeds({ ...deps, sealer: outside.sealer, sources }, AbortSignal.timeout(60_000)),
  }
  return {
    async look(...wanted: readonly Loop[]): Promise<void> {
      for (const name of wanted) await loops[name]()
      if (failures.length > 0) throw new Error(failures.splice(0).join('\n'))
    },
    close: async (): Promise<void> => void (await Promise.all(sources.map((source) => source.close()))),
  }
}

async function theCast(into: Into, at: Acting): Promise<Record<string, string>> {
  const ids: Record<string, string> = { ...at.people, Mia: at.people.manager }
  await someSettings(into, {}, { effectiveFrom: '2020-01-01T00:00:00Z' })
  const leader = async (name: string, timeZone: string) =>
    (ids[name] = (await aPerson(into, { name, timeZone, roles: ['manager'], regionId: at.regionId })).id)
  const region = async (code: string, timeZone: string, leaderId: string) => {
    const { id: scheduleId } = await aSchedule(into, { hours: { timeZone, weekly: weekdays(540, 1020) } })
    const supportChannel = `#support-${code.toLowerCase()}`
    return (await aRegion(into, { code, timeZone, scheduleId, leaderId, supportChannel })).id
  }
  const amer = await region('AMER', NEW_YORK, await leader('Amos', NEW_YORK))
  const apac = await region('APAC', SYDNEY, await leader('Ada', SYDNEY))
  const people: [name: string, zone: string, regionId: string, managerId: string][] = [
    ...['Dana', 'Wren', 'Max', 'Sam'].map((name) => [name, AMSTERDAM, at.regionId, ids['Mia']!] as never),
    ...['Nell', 'Pete'].map((name) => [name, NEW_YORK, amer, ids['Amos']!] as never),
    ...['Syd', 'Kim'].map((name) => [name, SYDNEY, apac, ids['Ada']!] as never),
    ['Aria', AUCKLAND, apac, ids['Ada']!],
    ['Howe', LORD_HOWE, apac, ids['Ada']!],
  ]
  for (const [name, timeZone, regionId, managerId] of people) {
    const roles: ['ase' | 'support_engineer'] = [name === 'Sam' ? 'support_engineer' : 'ase']
    const { id } = await aPerson(into, { name, timeZone, regionId, managerId, roles })
    if (timeZone === AUCKLAND || timeZone === LORD_HOWE)
      await somePersonHours(into, { personId: id, timeZone, weekly: weekdays(540, 1020) })
    ids[name] = id
  }
  return ids
}

/** An account with its ASE, all of 2026 and 2027; by default without anybody else named. */
export async function anAccountOf(
  programme: Pick<Programme, 'build' | 'ids'>,
  name: string,
  ase: string,
  timeZone: string,
  more: { account?: object; contract?: object; policy?: object } = {},
): Promise<string> {
  const { ids } = programme
  return programme.build(async (into) => {
    const [person] = await into.query<{ regionId: string }>(
      'select region_id as "regionId" from person where id = $1',
      [ids[ase]],
    )
    const account = await anAccount(into, { name, timeZone, regionId: person!.regionId, ...more.account })
    await aContract(into, { accountId: account.id, endsOn: '2027-12-31', ...more.contract })
    await anAssignment(into, { accountId: account.id, personId: ids[ase]! })
    await aPolicy(into, { accountId: account.id, ...more.policy })
    return (ids[name] = account.id)
  })
}

export const hours = (from: string, to: string): number => (ms(to) - ms(from)) / HOUR
