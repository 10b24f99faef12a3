/** Who recorded something that is never changed again: a person by id, so that their name can be erased. */
import type { Actor } from '../platform/auth/index.ts'

/** What is stored: the person's id, or the name of a token or of the program. */
export function signerOf(actor: Actor): string {
  return actor.kind === 'person' ? actor.id : actor.name
}

/** SQL for the name of who signed: the person's as it is now, or what was stored. */
export function signerName(column: string): string {
  const id = `substring(${column} from '^[0-9a-f]{8}-[0-9a-f-]{27}$')::uuid`
  return `coalesce((select signer.name from person signer where signer.id = ${id}), ${column})`
}
