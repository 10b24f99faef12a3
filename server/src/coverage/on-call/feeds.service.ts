/** What people do with feeds of shifts: add and change them, say who is who, have one read now. */
import { loadPeopleNames } from '../../directory/api.ts'
import { authorize, type Actor } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { conflict, invalid, notFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { changing, queryOn, recordChange, toIso, type Deps, type Query } from '../../platform/store/index.ts'
import type { FactsCache } from '../facts-cache.ts'
import { ON_CALL_CONSTRAINTS } from './constraints.ts'
import { onCallChanged } from './events.ts'
import {
  findFeed,
  insertFeed,
  listEntries,
  listFeeds,
  removeFeed,
  say,
  updateFeed,
  type StoredEntry,
  type StoredFeed,
} from './feeds.store.ts'
import type { FeedBody, FeedView } from './on-call.contract.ts'
import { refuseOthers } from './may-be-on-call.ts'
import { readFeed, type FeedDeps } from './read-feeds.ts'
import { syncShifts } from './sync-shifts.ts'
import { takeOver, whoIsWho } from './take-over.ts'

export type FeedsService = ReturnType<typeof feedsService>

/** The service of feeds. */
export function feedsService(deps: Deps & FeedDeps & { readonly facts: Pick<FactsCache, 'invalidate'> }) {
  const { clock, sealer } = deps
  const query = queryOn(deps.pool)
  const store = changing(deps, ON_CALL_CONSTRAINTS)
  const change = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const answer = await store(work)
    deps.facts.invalidate()
    return answer
  }

  const record = (tx: Tx, actor: Actor, verb: string, id: string, after: unknown) => {
    const subject = { kind: 'on_call_feed', id }
    const entry = { actor, action: `coverage.${verb}`, subject, after }
    return recordChange(tx, deps, entry, onCallChanged, { what: 'on_call_feed', id })
  }

  const viewOf = async (q: Query, id: string): Promise<FeedView> => {
    const feed = await findFeed(q, id)
    if (!feed) throw notFound('feed', id)
    return feedView(q, feed, clock)
  }

  const checked = (body: FeedBody, before: StoredFeed | null): { address: string; token: string | null } => {
    const address = body.address ?? (before && sealer.open(before.sealedAddress))
    if (!address) throw invalid([{ path: 'address', message: 'is needed' }])
    const source = deps.sources.find((one) => one.kind === body.kind)
    const problem = source ? source.problem(address) : 'is of a kind that nothing here reads'
    if (problem !== null) throw invalid([{ path: 'address', message: problem }])
    // A token is the service's: sent to another host it would be given away.
    const isElsewhere = before !== null && hostOf(address) !== before.host
    const kept = before?.sealedToken && !isElsewhere ? sealer.open(before.sealedToken) : null
    const token = body.token ?? kept
    if (body.kind === 'pagerduty' && token === null)
      throw invalid([
        { path: 'token', message: isElsewhere ? 'is needed again: the address is another one' : 'is needed' },
      ])
    if (body.kind === 'pagerduty' && body.scheduleIds.length === 0)
      throw invalid([
        {
          path: 'scheduleIds',
          message: 'has to name a schedule: its id stands at the end of its address in the pager',
        },
      ])
    return { address, token }
  }

  return {
    /** Feeds, how they are, and who is who in them; addresses and tokens never. */
    async list(actor: Actor): Promise<{ items: FeedView[] }> {
      authorize(actor, 'coverage.read_on_call')
      const feeds = await listFeeds(query)
      return { items: await Promise.all(feeds.map((feed) => feedView(query, feed, clock))) }
    },
    /** Adds a feed; it is read within the minute. */
    async add(actor: Actor, body: FeedBody): Promise<FeedView> {
      authorize(actor, 'coverage.change_shift_feeds')
      const { address, token } = checked(body, null)
      return change(async (tx) => {
        const id = newId(clock)
        const sealed = {
          sealedAddress: sealer.seal(address),
          sealedToken: token === null ? null : sealer.seal(token),
        }
        await insertFeed(tx, { ...body, ...sealed, id, host: hostOf(address) }, actor.name, clock.now())
        await record(tx, actor, 'add_feed', id, shown(body, address))
        return viewOf(tx.query, id)
      })
    },
    /** Changes a feed; without an address or token the old one stays. A feed that is switched off gives no shifts. */
    async change(actor: Actor, id: string, body: FeedBody): Promise<FeedView> {
      authorize(actor, 'coverage.change_shift_feeds')
      return change(async (tx) => {
        const before = await findFeed(tx.query, id, true)
        if (!before) throw notFound('feed', id)
        if (before.kind !== body.kind)
          throw invalid([{ path: 'kind', message: 'stays as it is: add another feed' }])
        const { address, token } = checked(body, before)
        const sealed = {
          sealedAddress: sealer.seal(address),
          sealedToken: token === null ? null : sealer.seal(token),
        }
        await updateFeed(tx, { ...body, ...sealed, id, host: hostOf(address) }, clock.now())
        if (!body.isEnabled) await syncShifts(tx, clock, id, [], { by: actor.name, isOwn: false })
        await record(tx, actor, 'change_feed', id, shown(body, address))
        return viewOf(tx.query, id)
      })
    },
    /** Removes a feed, and its shifts from now on. */
    async remove(actor: Actor, id: string): Promise<void> {
      authorize(actor, 'coverage.change_shift_feeds')
      await change(async (tx) => {
        const before = await findFeed(tx.query, id, true)
        if (!before) throw notFound('feed', id)
        await syncShifts(tx, clock, id, [], { by: actor.name, isOwn: false })
        await removeFeed(tx, id)
        await record(tx, actor, 'remove_feed', id, { name: before.name })
      })
    },
    /** Reads a feed now, and answers how it went. */
    async read(actor: Actor, id: string, signal: AbortSignal): Promise<FeedView> {
      authorize(actor, 'coverage.change_shift_feeds')
      const feed = await findFeed(query, id)
      if (!feed) throw notFound('feed', id)
      if (!feed.isEnabled) throw conflict('This feed is switched off: switch it on, and it is read.')
      if (!(await readFeed(deps, id, signal)))
        throw conflict('Somebody is changing or reading this feed just now: try again in a moment.')
      deps.facts.invalidate()
      return viewOf(query, id)
    },
    /** Says who somebody of the feed is; shifts follow at once. */
    async sayWho(
      actor: Actor,
      id: string,
      people: readonly { key: string; personId: string | null }[],
    ): Promise<FeedView> {
      authorize(actor, 'coverage.change_shift_feeds')
      return change(async (tx) => {
        const feed = await findFeed(tx.query, id, true)
        if (!feed) throw notFound('feed', id)
        await refuseOthers(
          tx.query,
          clock,
          people.flatMap(({ personId }) => personId ?? []),
        )
        for (const { key, personId } of people) await say(tx, id, key, personId)
        if (feed.isEnabled) await takeOver(tx, clock, id, actor.name)
        await record(tx, actor, 'match_feed', id, { people: people.map(({ personId }) => personId) })
        return viewOf(tx.query, id)
      })
    },
  }
}

const hostOf = (address: string): string => new URL(address.trim().replace(/^webcals?:/i, 'https:')).host

const shown = ({ name, kind, scheduleIds, isEnabled }: FeedBody, address: string) => ({
  ...{ name, kind, scheduleIds, isEnabled, host: hostOf(address) },
})

async function feedView(query: Query, feed: StoredFeed, clock: Clock): Promise<FeedView> {
  const { sealedAddress: _a, sealedToken: _t, ...rest } = feed
  const who = await whoIsWho({ query }, clock, feed.id)
  const names = new Map((await loadPeopleNames(query)).map((person) => [person.id, person.name]))
  const byKey = Map.groupBy(await listEntries(query, feed.id), ({ whoKey }): string => whoKey)
  const people = [...byKey].map(([key, entries]) => {
    const [first] = entries as [StoredEntry, ...StoredEntry[]]
    const { personId, isSaid } = who(first)
    const coming = entries.filter(({ end }) => end > clock.nowMs())
    return {
      ...{ key, who: first.who, personId, isSaid, entries: coming.length },
      personName: personId === null ? null : (names.get(personId) ?? null),
      next: toIso(coming[0]?.start),
    }
  })
  const known = (one: { personId: string | null }): number => (one.personId === null ? 0 : 1)
  return {
    ...rest,
    scheduleIds: [...feed.scheduleIds],
    people: people.sort((a, b) => known(a) - known(b) || a.who.localeCompare(b.who)),
  }
}
