/** Erasing a person, a contact or an account: what it would do, doing it, and the receipts. */
import { authorize, type Actor } from '../platform/auth/index.ts'
import { transaction, type Tx } from '../platform/db/index.ts'
import { conflict, invalid, notFound } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import type { PrivateSubject, RoomPrivacy, SubjectToErase } from '../platform/privacy/index.ts'
import { queryOn, recordChange, type Deps, type Page } from '../platform/store/index.ts'
import { subjectErased } from './events.ts'
import type { EraseBody, ErasedRows, Preview, Receipt, ReceiptsQuery, Wanted } from './privacy.contract.ts'
import { insertReceipt, listReceipts } from './privacy.store.ts'

export type EraseService = ReturnType<typeof eraseService>

/** Carries a preview out of the transaction that made it, which is taken back with it. */
class TakenBack extends Error {
  readonly preview: Preview

  constructor(preview: Preview) {
    super('a preview is never committed')
    this.preview = preview
  }
}

/** The service of erasing; each room erases its own rows. */
export function eraseService(deps: Deps, rooms: readonly RoomPrivacy[]) {
  const { pool, clock } = deps

  const find = async (tx: Tx, wanted: PrivateSubject): Promise<SubjectToErase> => {
    for (const room of rooms) {
      const found = await room.find?.(tx, wanted, clock.now())
      if (found) return found
    }
    throw notFound(wanted.kind, wanted.id)
  }
  const eraseIn = async (tx: Tx, subject: SubjectToErase): Promise<ErasedRows[]> => {
    const done: ErasedRows[] = []
    for (const { room, erase } of rooms) {
      const parts = (await erase?.(tx, subject, clock.now())) ?? []
      done.push(...parts.filter(({ rows }) => rows > 0).map((part) => ({ room, ...part })))
    }
    return done
  }

  return {
    /** What would be erased, counted by doing it and taking it back. */
    async preview(actor: Actor, wanted: Wanted): Promise<Preview> {
      authorize(actor, 'privacy.erase')
      try {
        return await transaction(pool, async (tx): Promise<never> => {
          const subject = await find(tx, wanted)
          const { kind, id, name, refusals } = subject
          throw new TakenBack({ kind, id, name, refusals: [...refusals], erased: await eraseIn(tx, subject) })
        })
      } catch (error) {
        if (error instanceof TakenBack) return error.preview
        throw error
      }
    },
    /** Erases, and answers the receipt. 409 where something has to end first; 400 where the name is not repeated. */
    async erase(actor: Actor, { confirm, ...wanted }: EraseBody): Promise<Receipt> {
      authorize(actor, 'privacy.erase')
      return transaction(pool, async (tx) => {
        const subject = await find(tx, wanted)
        if (confirm.trim() !== subject.name.trim())
          throw invalid([{ path: 'confirm', message: 'is not the name: repeat it as the preview gives it' }])
        if (subject.refusals.length > 0) throw conflict(subject.refusals.join(' '))
        const { kind, id: subjectId } = wanted
        const by = { kind: actor.kind, id: actor.id }
        const done = await eraseIn(tx, subject)
        const receipt = { id: newId(clock), at: clock.now().toString(), kind, subjectId, by, done }
        await insertReceipt(tx, receipt)
        const rows = done.reduce((sum, part) => sum + part.rows, 0)
        const entry = {
          actor,
          action: 'privacy.erase',
          subject: { kind: 'erasure', id: receipt.id },
          after: { kind, id: subjectId, rows },
        }
        await recordChange(tx, deps, entry, subjectErased, { kind, id: subjectId })
        return receipt
      })
    },
    /** A page of receipts, newest first. */
    async receipts(actor: Actor, wanted: ReceiptsQuery): Promise<Page<Receipt>> {
      authorize(actor, 'privacy.read')
      return listReceipts(queryOn(pool), wanted)
    },
  }
}
