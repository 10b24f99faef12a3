/** What goes over the wire about who is on call: shifts, rotas, swaps. Instants are ISO 8601 UTC. */
import { z } from 'zod'
import {
  dateField,
  flagField,
  idField,
  instantField,
  nameField,
  zoneField,
} from '../../platform/store/index.ts'

const person = z.object({ id: idField, name: z.string(), zone: z.string() })
const during = {
  start: instantField.describe('From this instant on.'),
  end: instantField.describe('The first instant after it; 31 days after start at most.'),
}
const isOrdered = ({ start, end }: { start: string; end: string }): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(start), Temporal.Instant.from(end)) < 0
const ordered = { path: ['end'], message: 'must be after start' }

export const shiftSchema = z.object({
  id: idField,
  personId: idField,
  personName: z.string(),
  personZone: z.string(),
  start: instantField,
  end: instantField,
  source: z.enum(['rota', 'feed', 'entered']),
  sourceId: idField.nullable().describe('The rota or feed; null: entered by hand.'),
  sourceName: z.string().nullable(),
  layerId: idField.nullable().describe('Of a rota: which layer.'),
  overrideId: idField.nullable().describe('The swap by which it is theirs.'),
})

export const onCallQuery = z.object({ at: instantField.optional().describe('absent: now.') })
export const onCallAnswer = z.object({
  at: instantField,
  responsible: person
    .nullable()
    .describe('Of those on call the one who began first; null: nobody is on call. Decides emergencies.'),
  others: z.array(person).describe('Also on call at that instant, in the order in which they began.'),
  by: z
    .enum(['shift', 'setting'])
    .nullable()
    .describe('`setting`: no shift holds; the programme’s settings name who is on call.'),
  until: instantField.nullable().describe('When the answer changes next; null: not within 35 days.'),
  next: person.nullable().describe('Who is responsible from then on.'),
})

export const shiftsQuery = z.object({
  from: instantField.optional().describe('absent: now.'),
  days: z.coerce.number().int().min(1).max(120).default(14),
})
export const gapSchema = z.object({ start: instantField, end: instantField })
export const shiftsAnswer = z.object({
  from: instantField,
  to: instantField,
  layers: z
    .array(
      z.object({
        key: z.string(),
        name: z.string(),
        source: z.enum(['rota', 'feed', 'entered']),
        sourceId: idField.nullable(),
        layerId: idField.nullable(),
        zone: z.string().nullable(),
        shifts: z.array(shiftSchema),
      }),
    )
    .describe('Layers of rotas, feeds, and shifts entered by hand.'),
  gaps: z.array(gapSchema).describe('Stretches of the asked time with nobody on call.'),
  isSetUp: z
    .boolean()
    .describe('false: there is neither rota nor feed nor shift; the setting alone decides.'),
})

export const watchAnswer = z.object({
  from: instantField,
  to: instantField,
  gaps: z.array(gapSchema).describe('Hours of the next 90 days with nobody on call.'),
  findings: z.array(
    z.object({
      code: z.enum(['ase_on_call', 'backup_on_call', 'away_on_call']),
      personId: idField,
      personName: z.string(),
      start: instantField,
      end: instantField,
      accounts: z.int().describe('Accounts as their ASE, or covered meanwhile, as the code says.'),
      sentence: z.string(),
    }),
  ),
})

const minute = z.int().min(0).max(1439).describe('Minutes after local midnight.')
const isoDays = z
  .array(z.int().min(1).max(7))
  .min(1)
  .max(7)
  .refine((days) => new Set(days).size === days.length, 'names a day twice')
export const layerBody = z
  .object({
    id: idField.optional().describe('Of a layer that stays; absent: a new one.'),
    name: nameField,
    zone: zoneField.describe('Local times are of this zone.'),
    startsOn: dateField.describe('The first member’s turn begins with the hours of this date.'),
    weekdays: isoDays
      .default([1, 2, 3, 4, 5, 6, 7])
      .describe('Days on which its hours begin, 1 Monday … 7 Sunday.'),
    startMinute: minute,
    endMinute: minute.describe('Not after start: on the next day; the same: a whole day.'),
    turnWeekdays: isoDays.describe(
      'Days on which the next member’s turn begins: one for weekly, all for daily.',
    ),
    everyTurns: z
      .int()
      .min(1)
      .max(4)
      .default(1)
      .describe('So many of them a turn lasts; 2 with one day: two weeks.'),
    members: z.array(idField).min(1).max(60).describe('In the order of their turns.'),
  })
  .refine((one) => one.everyTurns === 1 || one.turnWeekdays.length === 1, {
    path: ['everyTurns'],
    message: 'is for turns that change on one day of the week',
  })
const layers = z
  .array(layerBody)
  .min(1)
  .max(12)
  .refine((all) => {
    const ids = all.flatMap(({ id }) => id ?? [])
    return new Set(ids).size === ids.length
  }, 'names a layer twice')
export const rotaBody = z.object({ name: nameField, layers })
export type RotaBody = z.infer<typeof rotaBody>

export const layerSchema = z.object({
  id: idField,
  name: z.string(),
  zone: z.string(),
  startsOn: dateField,
  weekdays: z.array(z.int()),
  startMinute: z.int(),
  endMinute: z.int(),
  turnWeekdays: z.array(z.int()),
  everyTurns: z.int(),
  members: z.array(
    z.object({
      ...{ personId: idField, name: z.string(), hasLeft: z.boolean() },
      ...{ regionId: idField.nullable(), managerId: idField.nullable() },
    }),
  ),
})
export const overrideSchema = z.object({
  id: idField,
  rotaId: idField,
  layerId: idField.nullable(),
  personId: idField,
  personName: z.string(),
  start: instantField,
  end: instantField,
  createdAt: instantField,
  createdBy: z.string(),
})

export const rotaSchema = z.object({
  id: idField,
  name: z.string(),
  createdAt: instantField,
  endedAt: instantField.nullable(),
  layers: z.array(layerSchema),
  overrides: z
    .array(overrideSchema)
    .describe('Swaps that have not ended, in the order in which they were made.'),
})
export type RotaView = z.infer<typeof rotaSchema>
export const rotaList = z.object({ items: z.array(rotaSchema) })
export const rotasQuery = z.object({ ended: flagField.optional().describe('true: ended ones too.') })
export const onCallParams = z.object({ id: idField })

export const overrideBody = z
  .object({
    rotaId: idField,
    layerId: idField.nullish().describe('One layer; absent: every layer.'),
    personId: idField.describe('Who takes it.'),
    ...during,
  })
  .refine(isOrdered, ordered)
export type OverrideBody = z.infer<typeof overrideBody>

export const enteredShiftBody = z.object({ personId: idField, ...during }).refine(isOrdered, ordered)
export type EnteredShiftBody = z.infer<typeof enteredShiftBody>

export const feedBody = z.object({
  name: nameField,
  kind: z.enum(['icalendar', 'pagerduty']),
  address: z
    .string()
    .min(1)
    .max(2000)
    .optional()
    .describe(
      'Of the calendar, or the pager’s API as https://api.pagerduty.com. Kept sealed. Absent in a change: stays.',
    ),
  token: z.string().min(1).max(1000).optional().describe('The pager’s API key. Kept sealed, never shown.'),
  scheduleIds: z.array(nameField).max(50).default([]).describe('Schedules of the pager that are read.'),
  isEnabled: z.boolean().default(true),
})
export type FeedBody = z.infer<typeof feedBody>
export const feedSchema = z.object({
  id: idField,
  name: z.string(),
  kind: z.enum(['icalendar', 'pagerduty']),
  host: z.string().describe('Of the address; the rest of it is a secret.'),
  scheduleIds: z.array(z.string()),
  isEnabled: z.boolean(),
  nextReadAt: instantField,
  lastTriedAt: instantField.nullable(),
  lastReadAt: instantField.nullable().describe('When it was last read well.'),
  failures: z.int().describe('Since it was last read well.'),
  error: z.string().nullable(),
  people: z
    .array(
      z.object({
        key: z.string().describe('By which the feed knows them.'),
        who: z.string(),
        personId: idField
          .nullable()
          .describe('Who that is here; null: nobody is known, the shifts are not taken over.'),
        personName: z.string().nullable(),
        isSaid: z.boolean().describe('A person said so.'),
        entries: z.int().describe('Their shifts that have not ended.'),
        next: instantField.nullable().describe('When the first of them begins.'),
      }),
    )
    .describe('Everybody of the feed, those that are not known first.'),
})
export type FeedView = z.infer<typeof feedSchema>
export const feedList = z.object({ items: z.array(feedSchema) })
export const feedPeopleBody = z.object({
  people: z
    .array(
      z.object({
        key: z.string().min(1).max(300),
        personId: idField.nullable().describe('null: as by itself.'),
      }),
    )
    .max(500),
})
