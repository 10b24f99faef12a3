/** One compiled copy of the facts a node; recompiled when their version moves. Older versions are read again on demand. */
import { loadAbsenceFacts } from '../absences/api.ts'
import { loadAccountAccess, loadAccountFacts, standingAccounts } from '../accounts/api.ts'
import { clearedPeople, loadDirectoryFacts, standingDirectory } from '../directory/api.ts'
import { compileFacts, type Facts } from './compile-facts.ts'
import type { CalendarCache } from './hours-calendar.ts'
import { loadOnCallFacts } from './on-call/facts.store.ts'
import { currentFactsVersion, type Query } from '../platform/store/index.ts'

export interface FactsCache {
  /** The newest facts this node knows of; loads them when there are none or they are known to be stale. */
  current(): Promise<Facts>
  /** The facts as they were known at a version: what a decision of that version was taken on. */
  asOf(version: number): Promise<Facts>
  /** Some fact changed: the next `current` loads again. */
  invalidate(): void
}

/** Calendars kept from one version to the next; past this many the cache starts anew. */
const MAX_CALENDARS = 20_000
const OLD_VERSIONS = 32

/** `read` runs `work` with a query function on one repeatable-read snapshot, so that all rows are of one version. */
export function createFactsCache(read: <T>(work: (query: Query) => Promise<T>) => Promise<T>): FactsCache {
  const calendars: CalendarCache = new Map()
  const old = new Map<number, Promise<Facts>>()
  let latest: Promise<Facts> | null = null
  const load = async (version?: number): Promise<Facts> => {
    if (calendars.size > MAX_CALENDARS) calendars.clear()
    return compileFacts(await read((query) => loadRows(query, version)), calendars)
  }
  return {
    current: () => {
      if (!latest) {
        const loading = load()
        latest = loading
        loading.catch(() => {
          if (latest === loading) latest = null
        })
      }
      return latest
    },
    asOf: async (version) => {
      if (latest && (await latest).version === version) return latest
      const known = old.get(version)
      if (known) return known
      if (old.size >= OLD_VERSIONS) old.delete(old.keys().next().value!)
      const loading = load(version)
      old.set(version, loading)
      loading.catch(() => old.delete(version))
      return loading
    },
    invalidate: () => {
      latest = null
    },
  }
}

async function loadRows(query: Query, atVersion?: number) {
  const isPast = atVersion !== undefined
  const version = atVersion ?? (await currentFactsVersion(query))
  const directory = isPast ? await loadDirectoryFacts(query, atVersion) : await standingDirectory(query)
  const accounts = isPast ? await loadAccountFacts(query, atVersion) : await standingAccounts(query)
  const absences = await loadAbsenceFacts(query, atVersion)
  const access = { ...(await loadAccountAccess(query)), cleared: await clearedPeople(query) }
  const onCall = await loadOnCallFacts(query, atVersion)
  return { version, directory, accounts, absences, onCall, access }
}
