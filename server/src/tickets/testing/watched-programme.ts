/** The whole program under a clock of its own, with a live help desk's events put in beside it; loops run when told to. */
import { compose } from '../../compose.ts'
import { factsOn } from '../../coverage/module.ts'
import {
  anAccount,
  anAssignment,
  anOrganization,
  aContract,
  aPolicy,
} from '../../accounts/testing/builders.ts'
import { startActing, type Acting } from '../../directory/testing/acting.ts'
import { aPerson, someSettings, type Into } from '../../directory/testing/builders.ts'
import { tellDueNotices } from '../../notify/api.ts'
import { manualClock } from '../../platform/clock.ts'
import { onConnection, transaction } from '../../platform/db/index.ts'
import type { Platform, Room } from '../../platform/room.ts'
import { createEvents } from '../../platform/events/index.ts'
import { followUps, replanFollowUps } from '../emergencies/follow-ups.jobs.ts'
import { takeIn, type IntakeDeps, type Source } from '../intake/take-in.ts'
import type { IntakeEvent } from '../model.ts'
import { ensureSource } from '../sources.store.ts'
import { lookAgain, lookAtDue, type Remembered } from '../watch/watch.jobs.ts'

export const ORGANIZATION = '7001'
const SOURCE = 'zendesk'

export interface ToldNotice {
  readonly kind: string
  readonly to: string
  readonly at: string
  readonly title: string
  readonly urgency: string
}

export interface WatchedProgramme {
  readonly at: Acting
  readonly clock: ReturnType<typeof manualClock>
  readonly deps: IntakeDeps
  readonly ids: Readonly<Record<'ase' | 'manager' | 'backup' | 'onCall' | 'account', string>>
  /** An event of a ticket, now. */
  post(ticketId: string, state: object, more?: Partial<IntakeEvent>): Promise<void>
  /** One round of every loop, at an instant. */
  moveTo(instant: string): Promise<void>
  round(): Promise<void>
  /** What was told of these kinds since the beginning, in order; whom by name. */
  told(...kinds: string[]): Promise<ToldNotice[]>
  build<T>(work: (into: Into) => Promise<T>): Promise<T>
  stop(): Promise<void>
}

/**
 * The account Velo Post, in auto-assign and live; its ASE (“The ase”) works Amsterdam's office hours, as does “Wren” its
 * standing backup; “Olu” is on call; the manager leads the region. `webDir`: built pages to serve besides.
 */
export async function startWatchedProgramme(start: string, webDir?: string): Promise<WatchedProgramme> {
  const clock = manualClock(start)
  const rooms = (platform: Platform): readonly Room[] => compose(platform).rooms
  const at = await startActing(rooms, { clock, ...(webDir !== undefined && { flags: { webDir } }) })
  const { pool } = at.database
  const { ase, manager } = at.people
  const made = await at.build(async (into, tx) => {
    await tx.query(`update person set help_desk_user_id = '11', manager_id = $2 where id = $1`, [
      ase,
      manager,
    ])
    const { regionId } = at
    const backup = await aPerson(into, {
      name: 'Wren',
      regionId,
      helpDeskUserId: '13',
      roles: ['support_engineer'],
    })
    const onCall = await aPerson(into, {
      name: 'Olu',
      regionId,
      helpDeskUserId: '12',
      roles: ['support_engineer'],
    })
    await someSettings(into, { onCall: { personId: onCall.id } })
    const account = await anAccount(into, { name: 'Velo Post', regionId })
    await anOrganization(into, { accountId: account.id, organizationId: ORGANIZATION })
    await aContract(into, { accountId: account.id, endsOn: '2030-12-31' })
    await anAssignment(into, { accountId: account.id, personId: ase })
    const policy = { handlingMode: 'auto_assign' as const, isLive: true, standingBackupId: backup.id }
    await aPolicy(into, { accountId: account.id, ...policy })
    const source = await ensureSource(tx, SOURCE, {
      kind: 'help_desk',
      connectedAt: null,
      alwaysShadow: false,
    })
    return { source, ids: { ase, manager, backup: backup.id, onCall: onCall.id, account: account.id } }
  })
  const deps: IntakeDeps = {
    transaction: (work) => transaction(pool, work),
    connection: (work) => onConnection(pool, work),
    ...{ facts: factsOn(pool), clock, events: createEvents(clock), ownUserIds: [] },
  }
  const remembered: Remembered = { facts: null }
  const posted = new Set<string>()
  let number = 0
  const round = async (): Promise<void> => {
    deps.facts.invalidate()
    await lookAgain(deps, remembered, (tx, facts) => replanFollowUps(deps, tx, facts))
    while ((await lookAtDue(deps)) > 0);
    await followUps(deps)
    while ((await tellDueNotices({ pool, clock, events: deps.events })) > 0);
  }
  return {
    ...{ at, clock, deps, round, ids: made.ids, build: at.build },
    post(ticketId, state, more = {}) {
      const isNew = !posted.has(ticketId)
      posted.add(ticketId)
      return post(deps, made.source, ticketId, { state, number: (number += 1), isNew }, more)
    },
    async moveTo(instant) {
      clock.set(Temporal.Instant.from(instant).epochMilliseconds)
      await round()
    },
    async told(...kinds) {
      const { rows } = await pool.query(
        `select n.kind, coalesce(p.name, n.channel) as "to", n.told_at as at, n.title, n.urgency
           from notice n left join person p on p.id = n.person_id
          where n.state = 'told' and n.kind = any($1) order by n.told_at, n.key`,
        [kinds],
      )
      return rows.map((row) => ({ ...row, at: String(row.at) })) as ToldNotice[]
    },
    stop: () => at.stop(),
  }
}

async function post(
  deps: IntakeDeps,
  source: Source,
  ticketId: string,
  { state, number, isNew }: { state: object; number: number; isNew: boolean },
  more: Partial<IntakeEvent>,
): Promise<void> {
  const occurredAt = deps.clock.nowMs()
  const event: IntakeEvent = {
    ...{ source: source.source, key: `event ${number}`, ticketId, occurredAt, writeId: null, comment: null },
    actor: { id: 'customer', kind: 'end_user' },
    ...more,
    state: {
      organizationId: ORGANIZATION,
      status: 'open',
      ...(isNew && { createdAt: occurredAt }),
      ...state,
    },
  }
  await takeIn(deps, source, [{ event }])
}
