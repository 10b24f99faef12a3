/** What a process keeps of the facts, renewed change by change, beside what a whole reading says: the same, whatever happened. */
import type { Pool } from 'pg'
import { expect } from 'vitest'
import { loadAbsenceFacts, standingAbsences } from '../../server/src/absences/api.ts'
import {
  loadAccountAccess,
  loadAccountFacts,
  standingAccess,
  standingAccounts,
} from '../../server/src/accounts/api.ts'
import { loadOnCallFacts, standingOnCall } from '../../server/src/coverage/on-call/facts.store.ts'
import {
  clearedPeople,
  loadDirectoryFacts,
  standingCleared,
  standingDirectory,
} from '../../server/src/directory/api.ts'
import { snapshot, type Query } from '../../server/src/platform/store/index.ts'

type Readings = Readonly<Record<string, (query: Query) => Promise<unknown>>>

const KEPT: Readings = {
  directory: standingDirectory,
  accounts: standingAccounts,
  absences: standingAbsences,
  onCall: standingOnCall,
  access: standingAccess,
  cleared: standingCleared,
}
const WHOLE: Readings = {
  directory: (query) => loadDirectoryFacts(query),
  accounts: (query) => loadAccountFacts(query),
  absences: (query) => loadAbsenceFacts(query),
  onCall: (query) => loadOnCallFacts(query),
  access: loadAccountAccess,
  cleared: clearedPeople,
}

/** Brings what this process keeps of the database up to date, and compares it with all rows. */
export function expectFactsKeptTrue(pool: Pool): Promise<void> {
  return snapshot({ pool }, async ({ query }) => {
    for (const [part, whole] of Object.entries(WHOLE))
      expect(await KEPT[part]!(query), `the ${part} that this process keeps`).toEqual(await whole(query))
  })
}
