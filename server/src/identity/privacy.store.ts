/** What sign-in holds of people: how it is erased, and what leaves in a full export: no secret, and nothing that is one’s key. */
import { changed, erasedName, replaceName, type RoomPrivacy } from '../platform/privacy/index.ts'

/** What is theirs, children first. */
const THEIRS = {
  sessions: 'delete from identity_session where user_id = $1',
  'ways to sign in': 'delete from identity_account where user_id = $1',
  passkeys: 'delete from identity_passkey where user_id = $1',
  'links for signing in': 'delete from identity_link where person_id = $1',
  'API keys': 'delete from identity_key where person_id = $1',
} as const

export const identityPrivacy: RoomPrivacy = {
  room: 'identity',
  async erase(tx, subject) {
    if (subject.kind !== 'person') return []
    const erased = []
    for (const [what, sql] of Object.entries(THEIRS))
      erased.push({ what, how: 'deleted' as const, rows: await changed(tx, sql, [subject.id]) })
    const by = erasedName(subject)
    const named =
      (await replaceName(tx, 'identity_disabled', { by_name: 'text', reason: 'text' }, subject.name, by)) +
      (await replaceName(tx, 'identity_key', { created_by_name: 'text', name: 'text' }, subject.name, by)) +
      (await replaceName(tx, 'identity_link', { made_by: 'text' }, subject.name, by))
    return [...erased, { what: 'keys and links that name them', how: 'blanked', rows: named }]
  },
  tables: [
    { table: 'identity_disabled', about: 'Who may not sign in.' },
    {
      table: 'identity_key',
      about: 'API keys and service tokens, without what they are made of.',
      without: ['hash'],
    },
    {
      table: 'identity_provider',
      about: 'Identity providers, without their secrets.',
      without: ['sealed_secret'],
    },
    { table: 'identity_group_role', about: 'Which groups give which roles.' },
  ],
  keeps: {
    identity_session: 'opens a browser’s session',
    identity_account: 'holds hashes of passwords',
    identity_passkey: 'belongs to people’s devices',
    identity_link: 'opens single-use links',
    identity_verification: 'minutes old challenges',
    identity_attempt: 'failed attempts, forgotten within days',
  },
}
