/** One compiled copy of the facts a node; when their version moves, what changed is read again. Older versions are read on demand. */
import { loadAbsenceFacts, standingAbsences } from '../absences/api.ts'
import { loadAccountFacts, standingAccess, standingAccounts } from '../accounts/api.ts'
import { loadDirectoryFacts, standingCleared, standingDirectory } from '../directory/api.ts'
import { compileFacts, type AccessRows, type FactRows, type Facts } from './compile-facts.ts'
import type { CalendarCache } from './hours-calendar.ts'
import { loadOnCallFacts, standingOnCall } from './on-call/facts.store.ts'
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
  let newest: Facts | null = null
  const compiled = (rows: FactRows): Facts => {
    if (calendars.size > MAX_CALENDARS) calendars.clear()
    return compileFacts(rows, calendars)
  }
  const load = async (): Promise<Facts> => {
    const rows = await read(standingRows)
    // What did not move on stays as it is, with everything that was made of it.
    return (newest = newest && isSame(newest.rows, rows) ? newest : compiled(rows))
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
      const loading = read((query) => rowsAsOf(query, version)).then(compiled)
      old.set(version, loading)
      loading.catch(() => old.delete(version))
      return loading
    },
    invalidate: () => {
      latest = null
    },
  }
}

/** The newest rows: what did not change since they were last read is the same object. */
async function standingRows(query: Query): Promise<FactRows> {
  return {
    version: await currentFactsVersion(query),
    directory: await standingDirectory(query),
    accounts: await standingAccounts(query),
    absences: await standingAbsences(query),
    onCall: await standingOnCall(query),
    access: await access(query),
  }
}

/** Who may know of what is as it stands, as names are. */
async function rowsAsOf(query: Query, version: number): Promise<FactRows> {
  return {
    version,
    directory: await loadDirectoryFacts(query, version),
    accounts: await loadAccountFacts(query, version),
    absences: await loadAbsenceFacts(query, version),
    onCall: await loadOnCallFacts(query, version),
    access: await access(query),
  }
}

async function access(query: Query): Promise<AccessRows> {
  return { ...(await standingAccess(query)), cleared: await standingCleared(query) }
}

/** Nothing was read again: access is put together anew each time, of two lists. */
const isSame = (a: FactRows, b: FactRows): boolean =>
  a.version === b.version &&
  a.directory === b.directory &&
  a.accounts === b.accounts &&
  a.absences === b.absences &&
  a.onCall === b.onCall &&
  a.access.guarded === b.access.guarded &&
  a.access.team === b.access.team &&
  a.access.cleared === b.access.cleared
