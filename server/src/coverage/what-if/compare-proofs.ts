/** Two proofs beside each other: which hours a planned change opens, and which it closes. Pure. */
import {
  clipIntervals,
  mergeIntervals,
  subtractIntervals,
  totalOf,
  type Interval,
} from '../../calendar/api.ts'
import { isVisible, type Visible } from '../../platform/auth/index.ts'
import type { Proof } from '../proof/engine.ts'
import type { AccountProof, Gap } from '../proof/gaps.ts'
import { clippedGap } from '../proof/proof-view.ts'

export interface AccountDifference {
  readonly accountId: string
  readonly before: AccountProof
  readonly after: AccountProof
  /** Gaps of the proof after, as far as their hours are new. */
  readonly added: readonly Gap[]
  /** Gaps of the proof before, as far as their hours are open no longer. */
  readonly closed: readonly Gap[]
}

const NONE: AccountProof = { required: [], gaps: [], asks: [] }

/** Accounts that the reader may see and whose required hours or gaps within [from, to) differ. */
export function compareProofs(
  before: Proof,
  after: Proof,
  { from, to, visible }: { readonly from: number; readonly to: number; readonly visible: Visible },
): AccountDifference[] {
  return after.facts.accountIds.flatMap((accountId) => {
    const [was, is] = [before.accounts.get(accountId) ?? NONE, after.accounts.get(accountId) ?? NONE]
    if (was === is || !isVisible(visible, accountId)) return []
    const old = within(was, from, to)
    const now = within(is, from, to)
    const added = without(now.gaps, old.gaps)
    const closed = without(old.gaps, now.gaps)
    const isSame = totalOf(old.required) === totalOf(now.required)
    if (added.length === 0 && closed.length === 0 && isSame) return []
    return [{ accountId, before: old, after: now, added, closed }]
  })
}

const within = (proof: AccountProof, from: number, to: number): AccountProof => ({
  ...proof,
  required: clipIntervals(proof.required, from, to),
  gaps: proof.gaps.flatMap((gap) => clippedGap(gap, from, to) ?? []),
})

function without(gaps: readonly Gap[], others: readonly Gap[]): Gap[] {
  const known: readonly Interval[] = mergeIntervals(others.flatMap(({ hours }) => hours))
  return gaps.flatMap((gap) => {
    const hours = subtractIntervals(gap.hours, known)
    return hours.length === 0 ? [] : [{ ...gap, hours }]
  })
}
