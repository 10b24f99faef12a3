/** Facts of few words: people, accounts and settings of a made-up programme. See coverage's builder. */
import type { Facts } from '../../coverage/api.ts'
import { world, type AccountWords, type PersonWords, type WorldWords } from '../../coverage/testing/world.ts'

export * from '../../coverage/testing/world.ts'

const people: Readonly<Record<string, PersonWords>> = {
  /** The ASE: Amsterdam, 08:00–18:00. */
  dana: { manager: 'mara' },
  /** A second ASE where a test names one. */
  kai: { region: 'APAC' },
  wren: {},
  ines: {},
  /** Global Support. */
  sam: {},
  omar: { region: 'AMER' },
  mara: {},
}

/** The account `acme` (Amsterdam) with Dana as ASE and Omar on call; its people are Kai, Wren, Ines, Sam and Mara. */
export function acme(account: AccountWords = {}, more: WorldWords = {}): Facts {
  return world({
    onCall: 'omar',
    ...more,
    people: { ...people, ...more.people },
    accounts: { acme: { ases: ['dana'], ...account }, ...more.accounts },
  })
}

/** Time off for the week of 3 March 2025. */
export const WEEK_OFF = '2025-03-03T00:00Z/2025-03-10T00:00Z'
