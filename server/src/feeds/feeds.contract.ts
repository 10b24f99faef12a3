/** What goes over the wire about calendars that are given out. */
import { z } from 'zod'
import { idField, instantField } from '../platform/store/index.ts'

export const GOOD_DAYS = [30, 90, 365] as const

export const newFeedBody = z
  .object({
    contents: z
      .enum(['coverage', 'absences', 'on_call'])
      .describe(
        '`coverage`: who answers for an account, or which accounts somebody or a region has covered; `absences`: who is away, never why, of an account its ASEs and backups, the standing one too; `on_call`: shifts, of an account all of them.',
      ),
    about: z.enum(['account', 'person', 'team', 'region', 'everybody']),
    aboutId: idField.nullish().describe('Of the account, person, team or region; null for everybody.'),
    goodForDays: z
      .union(GOOD_DAYS.map((days) => z.literal(days)))
      .default(365)
      .describe('After so many days the link is no longer good.'),
  })
  .refine(({ about, aboutId }) => (about === 'everybody') === (aboutId == null), {
    path: ['aboutId'],
    message: 'is needed, but for everybody',
  })
  .refine(({ contents, about }) => contents !== 'on_call' || about !== 'team', {
    path: ['about'],
    message: 'shifts on call are of an account, a person, a region or everybody',
  })
  .refine(({ contents, about }) => contents !== 'coverage' || about !== 'team', {
    path: ['about'],
    message: 'coverage is of an account, a person, a region or everybody',
  })
export type NewFeedBody = z.infer<typeof newFeedBody>

export const feedSchema = z.object({
  id: idField,
  contents: z.enum(['coverage', 'absences', 'on_call']),
  about: z.enum(['account', 'person', 'team', 'region', 'everybody']),
  aboutId: idField.nullable(),
  name: z.string(),
  madeAt: instantField,
  expiresAt: instantField,
  lastUsedAt: instantField.nullable().describe('When a calendar last asked; null: never.'),
})
export type Feed = z.infer<typeof feedSchema>
export const feedList = z.object({ items: z.array(feedSchema) })
export const madeFeed = feedSchema.extend({
  url: z.string().describe('Told this once: only a hash of it is kept.'),
})
export type MadeFeed = z.infer<typeof madeFeed>
export const feedParams = z.object({ id: idField })
