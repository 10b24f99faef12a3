/** What people want to be told: kinds on and off, quiet hours in their own zone. */
import { findPerson } from '../directory/api.ts'
import { authorize, type Actor } from '../platform/auth/index.ts'
import { invalid, notFound } from '../platform/errors.ts'
import { writeAudit } from '../platform/audit.ts'
import { changing, queryOn, toIso, type Deps } from '../platform/store/index.ts'
import { NOTICE_KINDS } from './kinds.ts'
import { quietUntil } from './when-told.ts'
import type { WishesAnswer, WishesBody } from './wishes.contract.ts'
import { findWishes, putWishes, releaseHeld } from './wishes.store.ts'

export type WishesService = ReturnType<typeof wishesService>

const MUTABLE = new Set(NOTICE_KINDS.filter(({ pages }) => !pages).map(({ kind }) => kind))

/** The service of notification preferences: one’s own. */
export function wishesService(deps: Deps) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, {})

  const read = async (personId: string): Promise<WishesAnswer> => {
    const person = await findPerson(query, personId)
    if (!person) throw notFound('person', personId)
    const wishes = (await findWishes(query, [personId])).get(personId)
    const { muted = [], quiet = null, quietDays = [] } = wishes ?? {}
    const until = quietUntil({ muted, quiet, quietDays, zone: person.timeZone }, clock.nowMs())
    return {
      kinds: NOTICE_KINDS.map((one) => ({ ...one, isOn: one.pages || !muted.includes(one.kind) })),
      quietHours: quiet,
      quietDays: [...quietDays],
      timeZone: person.timeZone,
      quietUntil: toIso(until),
    }
  }

  return {
    /** What the caller is told, and when not. */
    async wishes(actor: Actor): Promise<WishesAnswer> {
      authorize(actor, 'preferences.use')
      return read(ownId(actor))
    },
    /** Sets it; what quiet hours hold is judged anew. */
    async setWishes(actor: Actor, body: WishesBody): Promise<WishesAnswer> {
      authorize(actor, 'preferences.use')
      const personId = ownId(actor)
      known(body.muted)
      await change(async (tx) => {
        const { muted, quietHours: quiet, quietDays } = body
        await putWishes(tx, personId, { muted: [...new Set(muted)], quiet, quietDays }, clock.now())
        await releaseHeld(tx, personId)
        const subject = { kind: 'notification_preferences', id: personId }
        await writeAudit(tx, clock, { actor, action: 'notify.set_preferences', subject, after: body })
      })
      return read(personId)
    },
  }
}

function known(muted: readonly string[]): void {
  const wrong = muted.flatMap((kind, index) =>
    MUTABLE.has(kind)
      ? []
      : [
          {
            path: `muted.${index}`,
            message: 'is no kind that can be switched off: see `kinds`, without those that page',
          },
        ],
  )
  if (wrong.length > 0) throw invalid(wrong)
}

function ownId(actor: Actor): string {
  if (actor.kind === 'person') return actor.id
  throw invalid([
    { path: '', message: 'This token is no person: nothing is told to it. Sign in as yourself.' },
  ])
}
