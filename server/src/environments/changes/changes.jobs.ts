/** Announces planned changes: each reader once a revision and occasion, over any number of nodes. */
import { momentAt } from '../../calendar/api.ts'
import type { Facts, FactsCache } from '../../coverage/api.ts'
import { planNotices, type NoticePlan } from '../../notify/api.ts'
import { transaction } from '../../platform/db/index.ts'
import type { Platform } from '../../platform/room.ts'
import { environmentChanged } from '../events.ts'
import { announcements, type Announcement, type Reader } from './announce.ts'
import { listChanges, noteTold, toldOf, type ChangeRow, type ToldRow } from './changes.store.ts'

type Deps = Pick<Platform, 'pool' | 'clock' | 'events'> & { readonly facts: FactsCache }

/** One look at the changes whose window is not over; answers how many announcements were made. */
export function announceChanges(deps: Deps): Promise<number> {
  return transaction(deps.pool, async (tx) => {
    const now = deps.clock.now()
    const rows = await listChanges(tx.query, {
      from: now.toString(),
      withWithdrawn: true,
      visible: { kind: 'all' },
    })
    if (rows.length === 0) return 0
    const facts = await deps.facts.current()
    const heard = Map.groupBy(
      await toldOf(
        tx.query,
        rows.map(({ id }) => id),
      ),
      ({ changeId }) => changeId,
    )
    const due = rows.flatMap((row) => dueOf(facts, row, heard.get(row.id) ?? [], now.epochMilliseconds))
    const fresh = await noteTold(
      tx,
      due.map(({ row, one }) => toldRow(row, one, now)),
    )
    const made = due.filter(({ one }) => fresh.has(one.key))
    await planNotices(
      tx,
      deps.clock,
      made.map(({ row, one }) => noticeOf(facts, row, one, now.epochMilliseconds)),
    )
    for (const accountId of new Set(made.map(({ row }) => row.accountId)))
      await deps.events.publish(tx, environmentChanged, { accountId, what: 'planned_change' })
    return made.length
  })
}

function dueOf(
  facts: Facts,
  row: ChangeRow,
  told: readonly ToldRow[],
  now: number,
): { row: ChangeRow; one: Announcement }[] {
  const account = facts.account(row.accountId)
  if (!account) return []
  const [start, end] = [Date.parse(row.start), Date.parse(row.end)]
  // Whoever heard of this very revision has heard it.
  const earlier = told.filter(({ revision }) => revision < row.revision)
  return announcements(facts, account, { ...row, start, end }, earlier.map(readerOf), now).map((one) => ({
    row,
    one,
  }))
}

const readerOf = ({ personId, channel }: ToldRow): Reader =>
  personId === null ? { channel: channel ?? '' } : { personId }

function toldRow(row: ChangeRow, { key, to }: Announcement, now: Temporal.Instant): ToldRow {
  const [personId, channel] = 'personId' in to ? [to.personId, null] : [null, to.channel]
  return { key, changeId: row.id, revision: row.revision, personId, channel, toldAt: now.toString() }
}

const TITLE: Record<Announcement['why'], (what: string, account: string) => string> = {
  beforehand: (what, account) => `${account} plans a risky change: ${what}`,
  shift: (what, account) => `In your shift: ${what} at ${account}`,
  changed: (what, account) => `Changed: ${what} at ${account}`,
  withdrawn: (what, account) => `Withdrawn: ${what} at ${account}`,
}

function noticeOf(facts: Facts, row: ChangeRow, { key, to, why }: Announcement, now: number): NoticePlan {
  const account = facts.account(row.accountId)!.row
  const when = (at: string): string => momentAt(Date.parse(at), account.zone, now)
  const window = `${when(row.start)} to ${when(row.end)}, ${row.risk} risk.`
  const lines = [
    why === 'withdrawn' ? 'It does not happen.' : window,
    why === 'withdrawn' || row.rollBack === null ? null : `Roll back: ${row.rollBack}`,
    why === 'withdrawn' || row.contacts === null ? null : `Call: ${row.contacts}`,
  ]
  return {
    ...{ key, kind: 'planned_change', ...to },
    title: TITLE[why](row.title, account.name),
    body: lines.filter((line) => line !== null).join('\n'),
    accountId: row.accountId,
    dueAt: now,
  }
}
