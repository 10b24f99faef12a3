/** What goes over the wire about teams. */
import { z } from 'zod'
import { idField, lineField, nameField } from '../platform/store/index.ts'

const teamFields = {
  name: nameField.describe('Unlike the region’s other teams.'),
  leaderId: idField
    .nullish()
    .describe('Who approves where the team becomes too thin; null: the region’s leader.'),
  channel: lineField.nullish().describe('Where the team is told: an internal channel; null: the region’s.'),
}
export const newTeamBody = z.object({
  regionId: idField.describe('The region it stands under, for good.'),
  ...teamFields,
})
export type NewTeamBody = z.infer<typeof newTeamBody>
export const teamChangesBody = z.object(teamFields).partial()
export type TeamChangesBody = z.infer<typeof teamChangesBody>
export const teamSchema = z.object({
  id: idField,
  regionId: idField,
  name: z.string(),
  leaderId: idField.nullable(),
  channel: z.string().nullable(),
  people: z.int().describe('Who is in it and has not left, as of today, UTC.'),
})
export type Team = z.infer<typeof teamSchema>
export const teamList = z.object({ items: z.array(teamSchema) })
