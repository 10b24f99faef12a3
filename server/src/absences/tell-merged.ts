/** Who loses hours because two accounts became one is told, once a merge. Restricted accounts have no name for who is not cleared. */
import { accountNames, loadAccountAccess } from '../accounts/api.ts'
import type { Interval } from '../calendar/api.ts'
import { planNotices } from '../notify/api.ts'
import type { Clock } from '../platform/clock.ts'
import type { Tx } from '../platform/db/index.ts'
import { period, spanOf } from './cover-plan/wording.ts'

/** Two accounts that become one. */
export interface Merge {
  readonly clock: Clock
  readonly from: string
  readonly into: string
}

/** Hours to come of the account that goes, which somebody else has of the one that stays. */
export interface LostHours extends Interval {
  readonly personId: string
  readonly absentPersonId: string
}

interface Reader extends Record<string, unknown> {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly knowsAll: boolean
}

/** Tells who had these hours; `what` names the telling, of which there are several in one merge. */
export async function tellLost(
  tx: Tx,
  merge: Merge,
  what: string,
  lost: readonly LostHours[],
): Promise<void> {
  const ids = lost.flatMap(({ personId, absentPersonId }) => [personId, absentPersonId])
  const told = await wordsFor(tx, merge, ids)
  const byPost = Map.groupBy(lost, ({ personId, absentPersonId }) => `${personId} ${absentPersonId}`)
  await plan(
    tx,
    merge,
    [...byPost].flatMap(([post, hours]) => {
      const { personId, absentPersonId } = hours[0]!
      const { reader, accountId, from, into } = told(personId)
      if (!reader) return []
      const when = period(spanOf(hours.toSorted((a, b) => a.start - b.start)), reader.zone)
      const absent = told(absentPersonId).reader?.name ?? 'somebody'
      return [
        {
          ...{ key: `${what}:${post}`, personId, accountId },
          title: `You cover ${from} for ${absent} no more, ${when}`,
          body: `It became one account with ${into}, and somebody else covers that in these hours already. Your other hours stay as they are.`,
        },
      ]
    }),
  )
}

/** Tells who was asked about an account that goes that nobody waits for an answer any more. */
export async function tellNotAsked(
  tx: Tx,
  merge: Merge,
  asked: readonly { readonly askId: string; readonly personId: string }[],
): Promise<void> {
  const told = await wordsFor(
    tx,
    merge,
    asked.map(({ personId }) => personId),
  )
  await plan(
    tx,
    merge,
    asked.flatMap(({ askId, personId }) => {
      const { reader, accountId, from, into } = told(personId)
      if (!reader) return []
      return [
        {
          ...{ key: `ask:${askId}`, personId, accountId },
          title: `${into} is covered: nothing to do`,
          body: `${from} became one account with it, and somebody has the hours that you were asked for. Thank you for thinking about it.`,
        },
      ]
    }),
  )
}

interface Words {
  readonly key: string
  readonly personId: string
  readonly accountId: string | null
  readonly title: string
  readonly body: string
}

function plan(tx: Tx, { clock, from }: Merge, notices: readonly Words[]): Promise<void> {
  const common = { kind: 'cover_settled', dueAt: clock.nowMs() }
  return planNotices(
    tx,
    clock,
    notices.map(({ key, ...words }) => ({ ...words, ...common, key: `absence:merge:${from}:${key}` })),
  )
}

/** The names of the two accounts as each of these people may hear them. */
async function wordsFor(tx: Tx, { from, into }: Merge, personIds: readonly string[]) {
  const readers = await tx.query<Reader>(
    `select id::text, name, time_zone as zone, is_cleared or 'director' = any(roles) as "knowsAll"
       from person where id = any($1::uuid[])`,
    [[...new Set(personIds)]],
  )
  const names = await accountNames(tx.query, [from, into])
  const guarded = new Set((await loadAccountAccess(tx.query)).guarded)
  const nameFor = (reader: Reader, id: string): string =>
    reader.knowsAll || !guarded.has(id) ? (names.get(id) ?? 'an account') : 'a restricted account'
  return (personId: string) => {
    const reader = readers.find(({ id }) => id === personId)
    if (!reader) return { reader: null, accountId: null, from: '', into: '' }
    const mayKnow = reader.knowsAll || !guarded.has(into)
    return {
      ...{ reader, accountId: mayKnow ? into : null },
      ...{ from: nameFor(reader, from), into: nameFor(reader, into) },
    }
  }
}
