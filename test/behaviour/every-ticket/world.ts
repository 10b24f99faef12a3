/** One programme in both hemispheres, under a clock of its own; whatever anybody is told is heard. */
import {
  aContract,
  anAccount,
  anAssignment,
  anOrganization,
  aPolicy,
} from '../../../server/src/accounts/testing/builders.ts'
import {
  aHolidaySet,
  aPerson,
  aRegion,
  aSchedule,
  somePersonHours,
  weekdays,
  type Into,
} from '../../../server/src/directory/testing/builders.ts'
import {
  startWatchedProgramme,
  type WatchedProgramme,
} from '../../../server/src/tickets/testing/watched-programme.ts'
import { strictMessenger, type StrictMessenger } from '../../harness/strict-messenger.ts'

/** Organisations: `north` is Velo Post in Amsterdam, `south` Wattle Bank in Sydney, `night` the Night Mill in Amsterdam. */
export const ORGANIZATIONS = { north: '7001', south: '7002', night: '7003' } as const

export interface Hemispheres extends WatchedProgramme {
  readonly messenger: StrictMessenger
  /** What was told since the last time: kind, whom, when. */
  news(): Promise<string[]>
  /** People and accounts besides those of the programme: Kai, Bea and Nia; Wattle Bank and the Night Mill. */
  readonly more: Readonly<Record<'kai' | 'bea' | 'nia' | 'southern' | 'nightly', string>>
  /** What the API says of a ticket, to somebody in Amsterdam. */
  ticket(ticketId: string): Promise<Answered>
  /** Changes settings as a director does. */
  settings(changes: object): Promise<void>
}

// oxlint-disable-next-line no-explicit-any -- tests look into bodies of every shape
type Answered = any

/**
 * Besides Velo Post: Wattle Bank, whose ASE “Kai” works Monday to Friday, 09:00 to 17:00 in Sydney, with “Bea” as standing
 * backup; and the Night Mill, whose ASE “Nia” works the nights from Saturday to Sunday, 02:30 to 06:30 in Amsterdam. The ASE of
 * Velo Post and Kai have public holidays of their own: Good Friday and Easter Monday. So has the region of Kai, not that of
 * Velo Post.
 */
export async function startHemispheres(start: string): Promise<Hemispheres> {
  const watched = await startWatchedProgramme(start)
  const more = await watched.build((into) => southAndNight(into, watched))
  watched.deps.facts.invalidate()
  await watched.round()
  const messenger = strictMessenger({ pool: watched.at.database.pool, clock: watched.clock })
  return {
    ...watched,
    messenger,
    news: () => messenger.heard(),
    more,
    async ticket(ticketId) {
      const path = `/api/v1/tickets/zendesk/${ticketId}?zone=Europe/Amsterdam`
      const { status, text, body } = await watched.at.as('manager', 'GET', path)
      if (status !== 200) throw new Error(text)
      return body
    },
    async settings(changes) {
      const json = { reason: 'as the test needs it', settings: changes }
      const { status, text } = await watched.at.as('director', 'PUT', '/api/v1/settings', json)
      if (status >= 300) throw new Error(text)
      watched.deps.facts.invalidate()
    },
  }
}

const EASTER = [
  { day: '2026-04-03', name: 'Good Friday' },
  { day: '2026-04-06', name: 'Easter Monday' },
]

async function southAndNight(into: Into, { at, ids }: WatchedProgramme): Promise<Hemispheres['more']> {
  const easter = await aHolidaySet(into, { name: 'Easter', days: EASTER })
  const off = { holidaySetIds: [easter.id] }
  await somePersonHours(into, { personId: ids.ase, ...off })
  const sydney = { timeZone: 'Australia/Sydney', weekly: weekdays(540, 1020), ...off }
  const schedule = await aSchedule(into, { hours: sydney })
  const region = await aRegion(into, {
    code: 'APAC',
    timeZone: 'Australia/Sydney',
    scheduleId: schedule.id,
    supportChannel: '#support-apac',
  })
  const southern = await somebody(into, 'Kai', { regionId: region.id, helpDeskUserId: '21' }, sydney)
  const bea = await somebody(
    into,
    'Bea',
    { regionId: region.id, helpDeskUserId: '22', roles: ['support_engineer'] },
    sydney,
  )
  const nightly = { weekly: [{ weekday: 7 as const, start: 150, end: 390 }] }
  const nia = await somebody(into, 'Nia', { regionId: at.regionId, helpDeskUserId: '31' }, nightly)
  return {
    ...{ kai: southern, bea, nia },
    southern: await served(into, 'Wattle Bank', region.id, 'Australia/Sydney', {
      organizationId: ORGANIZATIONS.south,
      ase: southern,
      backup: bea,
    }),
    nightly: await served(into, 'Night Mill', at.regionId, 'Europe/Amsterdam', {
      organizationId: ORGANIZATIONS.night,
      ase: nia,
      backup: null,
    }),
  }
}

async function somebody(
  into: Into,
  name: string,
  person: Parameters<typeof aPerson>[1],
  hours: Parameters<typeof somePersonHours>[1],
): Promise<string> {
  const { id } = await aPerson(into, { name, ...person })
  await somePersonHours(into, { personId: id, ...hours })
  return id
}

async function served(
  into: Into,
  name: string,
  regionId: string,
  timeZone: string,
  by: { organizationId: string; ase: string; backup: string | null },
): Promise<string> {
  const { id: accountId } = await anAccount(into, { name, regionId, timeZone })
  await anOrganization(into, { accountId, organizationId: by.organizationId })
  await aContract(into, { accountId, endsOn: '2030-12-31' })
  await anAssignment(into, { accountId, personId: by.ase })
  await aPolicy(into, {
    accountId,
    handlingMode: 'auto_assign',
    isLive: true,
    ...(by.backup !== null && { standingBackupId: by.backup }),
  })
  return accountId
}
