/** The audit log in words: what was done, to what. */
import { plainName } from '../ui/diff/value-diff.tsx'

/** “accounts.set_policy” → “Set policy”, with the room apart: “accounts”. */
export function actionWords(action: string): { readonly what: string; readonly room: string } {
  const [room = '', ...rest] = action.split('.')
  return { room, what: plainName(rest.join('.') || room).replace(/\base\b/i, 'ASE') }
}

const KINDS: Readonly<Record<string, string>> = {
  ase_request: 'Request',
  holiday_set: 'List of holidays',
  import_run: 'Import',
  parked_event: 'Parked event',
  programme: 'The programme',
}

/** What the subject is called. */
export const kindWords = (kind: string): string => KINDS[kind] ?? plainName(kind)

/** An id that says something is shown; a long one is shortened. */
export function shortId(id: string): string {
  return /^[0-9a-f]{8}-/.test(id) ? `…${id.slice(-6)}` : id
}

/** The name that an entry's own values give its subject, where they do. */
export function nameIn(before: unknown, after: unknown): string | null {
  for (const side of [after, before]) {
    if (typeof side !== 'object' || side === null) continue
    const { name, title } = side as { name?: unknown; title?: unknown }
    if (typeof name === 'string') return name
    if (typeof title === 'string') return title
  }
  return null
}
