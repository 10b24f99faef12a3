/** Versions of the settings: how the programme grew, and who is on call each week. */
import { settingsSchema, type NewSettingVersion, type Settings } from '../../directory/api.ts'
import { instant, type Making } from './making.ts'
import { DIRECTOR, SUPPORT } from './people-names.ts'
import { personOf, type PeoplePlan } from './people.ts'
import type { RegionsPlan } from './regions.ts'

/** The demo help desk's own routing: an integration, no person. */
export const ROUTING_USER = '36000900'

const WEEKS = 13

/** Since then a rota that follows the sun says who is on call. */
export const ROTA_SINCE_DAYS = 3

interface Step {
  readonly at: number
  readonly reason: string
  readonly change: Partial<Settings>
}

export function planSettings(making: Making, people: PeoplePlan, regions: RegionsPlan): NewSettingVersion[] {
  const onCall = (name: string | null): Settings['onCall'] => ({
    personId: name === null ? null : personOf(people, name).id,
  })
  const steps: readonly Step[] = [
    ...[
      { at: -750, reason: 'The programme begins.', change: {} },
      {
        at: -520,
        reason: 'Preferred regions come with the new ticket form.',
        change: { preferredRegions: PREFERRED },
      },
      { at: -371, reason: 'A fifth account each, as agreed with Sales.', change: { maxAccountsPerAse: 5 } },
      {
        at: -230,
        reason: 'Notices also 90 days ahead: 60 was too late twice.',
        change: { contractEndNoticeDays: [90, 60, 30] },
      },
      { at: -100, reason: `${SUPPORT[0]!.name} is on call.`, change: { onCall: onCall(SUPPORT[0]!.name) } },
    ],
    ...Array.from({ length: WEEKS }, (_, week) => {
      const name = SUPPORT[(week * 3 + 3) % SUPPORT.length]!.name
      return {
        at: -7 * (WEEKS - week) + 3,
        reason: `${name} takes the on-call week.`,
        change: { onCall: onCall(name) },
      }
    }),
    { at: -40.6, reason: 'Nobody took the shift that was swapped.', change: { onCall: onCall(null) } },
    { at: -40.1, reason: 'Lena Haas steps in.', change: { onCall: onCall('Lena Haas') } },
    { at: -ROTA_SINCE_DAYS, reason: 'A rota follows the sun from now on.', change: { onCall: onCall(null) } },
  ].sort((a, b) => a.at - b.at)
  return versions(making, steps, firstSettings(regions))
}

const PREFERRED = { americas: 'AMER', europe: 'EMEA', asia_pacific: 'APAC' }

const firstSettings = (regions: RegionsPlan): Settings =>
  settingsSchema.parse({
    integrationUserIds: [ROUTING_USER],
    globalScheduleId: regions.globalScheduleId,
    maxAccountsPerAse: 4,
    contractEndNoticeDays: [60, 30],
  })

function versions(making: Making, steps: readonly Step[], first: Settings): NewSettingVersion[] {
  let settings = first
  return steps.map(({ at, reason, change }, n) => {
    settings = { ...settings, ...change }
    const when = instant(making, at)
    return { version: n + 1, effectiveFrom: when, recordedAt: when, recordedBy: DIRECTOR, settings, reason }
  })
}
