/** Programme settings (domain.md section 3): one schema, defaults stated, every version kept. */
import { z } from 'zod'
import { seenSettings } from './seen-settings.ts'

const minutes = z
  .number()
  .int()
  .positive()
  .max(60 * 24 * 60)
/** Minutes to the first and to each further reply. */
export const replyTargetSchema = z.object({
  first: minutes.describe('Minutes to the first reply.'),
  next: minutes.describe('Minutes to each further reply.'),
})

const keptDays = (fallback: number, about: string) =>
  z.number().int().min(1).max(3650).default(fallback).describe(about)

export const settingsSchema = z.object({
  whoMaySetAse: z
    .enum(['directors', 'managers', 'ases'])
    .default('directors')
    .describe('Whose request to set, replace or remove an ASE is applied at once.'),
  defaultHandlingMode: z
    .enum(['engage', 'auto_assign'])
    .default('engage')
    .describe('What happens to new tickets of an account that names no mode of its own.'),
  maxAccountsPerAse: z.number().int().min(1).max(50).default(5).describe('Accounts per ASE, at most.'),
  maxPeoplePerTeam: z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(15)
    .describe('People in one team, at most; a region has several teams.'),
  aseHoursPerAccountPerWeek: z.number().positive().max(60).default(8).describe('Hours, per contract line.'),
  handoverOverlapDays: z.number().int().min(0).max(30).default(10).describe('Business days, at most.'),
  fiscalYearStartMonth: z
    .number()
    .int()
    .min(1)
    .max(12)
    .default(2)
    .describe('The month in which the fiscal year starts; quarters follow from it.'),
  contractEndNoticeDays: z
    .array(z.number().int().positive())
    .default([90, 60, 30])
    .describe('Days before a contract ends on which its notices go out.'),
  replyTargets: z
    .object({
      urgent: replyTargetSchema,
      high: replyTargetSchema,
      normal: replyTargetSchema,
      low: replyTargetSchema,
    })
    .default({
      urgent: { first: 30, next: 240 },
      high: { first: 240, next: 240 },
      normal: { first: 480, next: 1440 },
      low: { first: 1440, next: 1440 },
    })
    .describe('Urgent counts around the clock, the rest on the schedule of the ticket.'),
  globalScheduleId: z
    .uuid()
    .nullable()
    .default(null)
    .describe('Schedule of last resort; null: around the clock.'),
  rawEventDays: z
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(180)
    .describe('Days after which the bodies of events are removed; decisions keep their own inputs.'),
  retentionDays: z
    .object({
      notices: keptDays(365, 'Notices that were told or called off.'),
      closedTasks: keptDays(1095, 'Tasks that were done or cancelled.'),
      parkedEvents: keptDays(180, 'Unreadable events that were settled.'),
      importRejections: keptDays(180, 'Lines that an import refused.'),
      replays: keptDays(365, 'The differences that replays found.'),
    })
    .prefault({})
    .describe('Days after which data of each kind is removed.'),
  absences: z
    .object({
      noticeDays: z
        .number()
        .int()
        .min(0)
        .max(365)
        .default(14)
        .describe('Days of notice for planned time off; later is allowed, and flagged.'),
      tellTeamFrom: z
        .number()
        .int()
        .min(2)
        .max(50)
        .default(2)
        .describe('So many of one team away at once, and the team is told.'),
      approveFrom: z
        .number()
        .int()
        .min(2)
        .max(50)
        .default(3)
        .describe('So many of one team away at once, and a manager approves first.'),
      answerHours: z
        .number()
        .int()
        .min(1)
        .max(336)
        .default(48)
        .describe('Hours after which a manager assigns a cover that nobody accepted, for planned time off.'),
      answerHoursUnplanned: z
        .number()
        .int()
        .min(1)
        .max(336)
        .default(4)
        .describe('The same for sick leave, and for time off that begins before the planned hours are over.'),
    })
    .prefault({})
    .describe('Time off: notice, how many may be away at once, how long a request for cover waits.'),
  cover: z
    .object({
      loadPercent: z
        .number()
        .int()
        .min(0)
        .max(100)
        .default(25)
        .describe('Of a backup’s other ticket work: what covering one account costs, in percent.'),
      swapOnCallFrom: z
        .number()
        .int()
        .min(1)
        .max(20)
        .default(2)
        .describe('With so many covered accounts at once the backup’s on-call shift must be swapped.'),
    })
    .prefault({})
    .describe('What covering for somebody costs the backup.'),
  warnBeforeMinutes: minutes
    .default(240)
    .describe('A reply target that nobody of ours meets is told this long before, at the latest.'),
  plannedChanges: z
    .object({
      announcedRisks: z
        .array(z.enum(['low', 'medium', 'high']))
        .describe(
          'Planned changes of these risks are announced to whoever is on call and to Global Support.',
        ),
      hoursBefore: z
        .number()
        .positive()
        .max(720)
        .nullable()
        .describe('How long before the window opens; null: when the working day before begins.'),
    })
    .default({ announcedRisks: ['medium', 'high'], hoursBefore: null })
    .describe('What a customer plans to change: who hears of it beforehand, and when.'),
  emergency: z
    .object({
      forms: z.array(z.string()).describe('Ticket forms that declare an emergency.'),
      tags: z.array(z.string()).describe('Tags that declare an emergency.'),
      priorities: z
        .array(z.enum(['urgent', 'high', 'normal', 'low']))
        .describe('Priorities that do; none by default.'),
    })
    .default({ forms: ['emergency'], tags: ['emergency'], priorities: [] }),
  onCall: z
    .object({ personId: z.uuid().nullable().describe('The on-call engineer; null: nobody is on call.') })
    .default({ personId: null })
    .describe('Who is on call where no shift says so.'),
  onCallNoneFromAccounts: z
    .number()
    .int()
    .min(1)
    .max(50)
    .default(2)
    .describe('An ASE with so many accounts has no on-call duty: flagged, never refused.'),
  onCallSwapFromCovered: z
    .number()
    .int()
    .min(1)
    .max(50)
    .default(2)
    .describe('A backup who covers so many accounts at once has their on-call shift swapped.'),
  integrationUserIds: z
    .array(z.string())
    .default([])
    .describe('Help-desk users that are integrations or bots: what they assign is no person’s choice.'),
  preferredRegions: z
    .record(z.string(), z.string())
    .default({})
    .describe('The value of the ticket’s preferred-region field → region code.'),
  supportChannel: z
    .string()
    .default('#support')
    .describe('Global Support’s internal channel, told where the region names none.'),
  ...seenSettings,
  tags: z
    .object({
      ase: z.string().describe('On every ticket of an account with an ASE.'),
      targetAtRisk: z.string().describe('Where the reply target falls before the ASE is back.'),
    })
    .default({ ase: 'ase', targetAtRisk: 'ase_target_at_risk' }),
})

/** The programme's settings in force at an instant. */
export type Settings = z.infer<typeof settingsSchema>

/** Settings as a new programme has them. */
export const defaultSettings: Settings = settingsSchema.parse({})

/** One immutable version of the settings. */
export interface SettingVersion {
  readonly version: number
  /** Epoch milliseconds. */
  readonly effectiveFrom: number
  readonly settings: Settings
}

/** The version in force at `at`: the newest recorded among those already effective; version 0 is the defaults. */
export function settingsAt(versions: readonly SettingVersion[], at: number): SettingVersion {
  let best: SettingVersion | undefined
  for (const candidate of versions) {
    if (candidate.effectiveFrom <= at && (!best || candidate.version > best.version)) best = candidate
  }
  return best ?? { version: 0, effectiveFrom: -Infinity, settings: defaultSettings }
}
