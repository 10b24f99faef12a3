/** Opens what audit entries seal, for who may read the log; what was sealed for somebody erased stays closed. */
import type { Query } from '../store/index.ts'
import { keysOf } from './subject-keys.store.ts'
import { unseal } from './seal.ts'

/** The name that stands where a person's was. */
export const ERASED_PERSON = 'Erased person'

interface Actor {
  readonly kind: string
  readonly id: string
  readonly name: string
}

/** An entry as it is stored. */
export interface SealedRow {
  readonly id: string
  readonly actor: Actor
  readonly actorSealed: Buffer | null
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
  readonly sealed: Buffer | null
  readonly sealedFor: readonly string[] | null
}

type Opened<T extends SealedRow> = Omit<T, 'actorSealed' | 'sealed' | 'sealedFor'> & {
  /** What it said is gone with somebody who was erased. */
  readonly erased: boolean
}

/** The rows with names and values, where their keys still are; one statement for all. */
export async function openRows<T extends SealedRow>(query: Query, rows: readonly T[]): Promise<Opened<T>[]> {
  const refs = rows.flatMap(({ actor, actorSealed, sealedFor }) => [
    ...(actorSealed ? [`person:${actor.id}`] : []),
    ...(sealedFor ?? []),
  ])
  const keys = await keysOf(query, [...new Set(refs)])
  return rows.map((row) => openRow(row, keys))
}

function openRow<T extends SealedRow>(row: T, keys: ReadonlyMap<string, Buffer>): Opened<T> {
  const { actorSealed, sealed, sealedFor, ...rest } = row
  const open = (bytes: Buffer, refs: readonly string[]): unknown => {
    const found = refs.map((ref) => keys.get(ref)).filter((key) => key !== undefined)
    return found.length === refs.length ? opened(bytes, found, row.id) : undefined
  }
  const name = actorSealed ? open(actorSealed, [`person:${row.actor.id}`]) : row.actor.name
  const actor = { ...row.actor, name: typeof name === 'string' ? name : ERASED_PERSON }
  if (!sealed || !sealedFor) return { ...rest, actor, erased: false }
  const values = open(sealed, sealedFor) as Pick<T, 'before' | 'after' | 'reason'> | undefined
  return { ...rest, actor, ...values, erased: values === undefined }
}

// A key that was made anew after an erasure opens nothing of before.
function opened(bytes: Buffer, keys: readonly Buffer[], id: string): unknown {
  try {
    return unseal(bytes, keys, id)
  } catch {
    return undefined
  }
}
