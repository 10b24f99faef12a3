/** What on-call holds of a person: how it is erased, and what leaves in a full export. */
import { changed, erasedName, replaceName, type RoomPrivacy } from '../../platform/privacy/index.ts'

export const onCallPrivacy: RoomPrivacy = {
  room: 'coverage',
  async erase(tx, subject) {
    if (subject.kind !== 'person') return []
    const by = erasedName(subject)
    const entries = await replaceName(tx, 'on_call_feed_entry', { who: 'text' }, subject.name, by)
    const said = await changed(tx, 'delete from on_call_feed_person where person_id = $1', [subject.id])
    let signed = 0
    for (const [table, column] of [
      ['on_call_shift', 'recorded_by'],
      ['on_call_rota', 'created_by'],
      ['on_call_override', 'created_by'],
      ['on_call_feed', 'created_by'],
    ] as const)
      signed += await replaceName(tx, table, { [column]: 'text' }, subject.name, by)
    return [
      { what: 'their name in feeds of shifts', how: 'blanked', rows: entries },
      { what: 'who they are in feeds of shifts', how: 'deleted', rows: said },
      { what: 'shifts, rotas and feeds they recorded', how: 'blanked', rows: signed },
    ]
  },
  tables: [
    { table: 'on_call_shift', about: 'Who was and will be on call, with history.' },
    { table: 'on_call_rota', about: 'Rotas of people on call.' },
    { table: 'on_call_layer', about: 'Layers of rotas: hours and turns.' },
    { table: 'on_call_layer_member', about: 'Who takes turns in which layer.' },
    { table: 'on_call_override', about: 'Swaps of shifts.' },
    {
      table: 'on_call_feed',
      about: 'Calendars and pagers that shifts are read from; not their addresses and tokens.',
      without: ['sealed_address', 'sealed_token'],
    },
    { table: 'on_call_feed_entry', about: 'What was read last of each feed.' },
    { table: 'on_call_feed_person', about: 'Who is who in a feed, as people said.' },
  ],
}
