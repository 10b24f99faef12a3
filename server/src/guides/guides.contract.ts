/** What goes over the wire about guides. */
import { z } from 'zod'
import { instantField, remarkField, textField } from '../platform/store/index.ts'
import { GUIDE_SLUGS } from './guides.ts'

export const guideParams = z.object({ slug: z.enum(GUIDE_SLUGS) })
export const guideVersionParams = guideParams.extend({
  version: z.coerce.number().int().min(0).max(1_000_000),
})

const versionFields = {
  version: z.int().describe('0: the text that the program ships.'),
  isShipped: z.boolean().describe('It is the text that the program ships.'),
  recordedAt: instantField.nullable().describe('null: nobody has changed it.'),
  recordedBy: z.string().nullable(),
  reason: z.string().nullable(),
}

const guideFields = {
  slug: z.enum(GUIDE_SLUGS),
  title: z.string(),
  audience: z.string().describe('Whom it is for.'),
  summary: z.string().describe('What it answers, in one sentence.'),
  ...versionFields,
}

export const guideListSchema = z.object({ items: z.array(z.object(guideFields)) })

export const guideFactSchema = z.object({
  key: z.string().describe('Written in the text as `{{key}}`.'),
  label: z.string(),
  value: z.string().describe('As it stands now.'),
  path: z.string().describe('The page where it is set.'),
})

export const guideSchema = z.object({
  ...guideFields,
  body: z.string().describe('Markdown as edited, with `{{key}}` where a fact of the programme stands.'),
  text: z.string().describe('Markdown as read: every fact in its place.'),
  facts: z.array(guideFactSchema).describe('All facts that a text may name.'),
  shippedBody: z.string().describe('The text that the program ships.'),
})
export type Guide = z.infer<typeof guideSchema>

export const guideBody = z.object({
  body: textField
    .min(1, 'must not be empty: restore the shipped text instead')
    .describe('The whole text, Markdown.'),
  reason: remarkField.describe('Why: kept with the version.'),
  onVersion: z.int().min(0).describe('The version that was edited; another one by now is a conflict.'),
})
export type GuideBody = z.infer<typeof guideBody>
export const restoreBody = guideBody.omit({ body: true })
export type RestoreBody = z.infer<typeof restoreBody>

export const guideVersionList = z.object({
  items: z.array(z.object(versionFields)).describe('Every version, the newest first; the last is version 0.'),
})
export const guideVersionSchema = z.object({ ...versionFields, body: z.string() })
export type GuideVersion = z.infer<typeof guideVersionSchema>
