/** The coverage proof, for whoever may read coverage; accounts as far as the reader may know of them. Nothing is written. */
import type { z } from 'zod'
import type { EpochMs } from '../../calendar/api.ts'
import { authorize, type Access, type Actor } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import { notFound } from '../../platform/errors.ts'
import { requiredHours } from '../segments.ts'
import { iso } from '../views.ts'
import { gapsCsv } from './gaps-csv.ts'
import { heatView, type Columns, type Heat } from './heat.ts'
import { gapsView, matchingGaps, type Gaps, type GapsQuestion } from './listing.ts'
import type { accountGapsSchema } from './proof.contract.ts'
import type { Proof } from './engine.ts'
import type { MayKnowWhy } from './planned.ts'
import type { ProofCache } from './proof-cache.ts'
import { clippedGap, minutesOf, weeksWithin, wholeGapView } from './proof-view.ts'

export type AccountGaps = z.infer<typeof accountGapsSchema>

const DAY = 86_400_000

/** What is asked of a list of gaps; `at`: absent: now. */
export interface GapsWanted extends Omit<GapsQuestion, 'from' | 'to' | 'visible' | 'mineOf' | 'knowsWhy'> {
  readonly at: EpochMs | null
  readonly days: number
  readonly mine?: boolean | undefined
}

export interface ProofDeps {
  readonly proofs: ProofCache
  readonly clock: Clock
  readonly access: Access
  /** Of which of these people an actor may know why they are away. */
  readonly knowing: (actor: Actor, personIds: readonly string[]) => Promise<MayKnowWhy>
}

/** Of whom an actor may read in a proof that hours are only planned: proofs are shared between readers, their words are not. */
export function readingPlans({ knowing }: ProofDeps, actor: Actor, { facts }: Proof): Promise<MayKnowWhy> {
  const people = new Set(facts.rows.absences.plans.map(({ personId }) => personId))
  return people.size === 0 ? Promise.resolve(() => false) : knowing(actor, [...people])
}

export type ProofService = ReturnType<typeof proofService>

interface Asked {
  readonly proof: Proof
  readonly question: GapsQuestion & { readonly knowsWhy: MayKnowWhy }
}

/** The service of the proof. */
export function proofService(deps: ProofDeps) {
  const asked = async (actor: Actor, { at, days, mine, ...wanted }: GapsWanted): Promise<Asked> => {
    authorize(actor, 'coverage.read')
    const ability = await deps.access.of(actor)
    const from = at ?? deps.clock.nowMs()
    if (wanted.account !== undefined) await deps.access.reading(actor, 'coverage.read', wanted.account)
    const { account } = wanted
    const proof = await (account === undefined
      ? deps.proofs.from(from)
      : deps.proofs.ofAccount(from, account))
    const question = {
      ...wanted,
      from,
      to: from + days * DAY,
      mineOf: mine ? actor.id : undefined,
      visible: ability.visible('coverage.read'),
      knowsWhy: await readingPlans(deps, actor, proof),
    }
    return { proof, question }
  }
  return {
    /** A page of the gaps ahead, with what they add up to. */
    async gaps(actor: Actor, wanted: GapsWanted, page: { offset: number; limit: number }): Promise<Gaps> {
      const { proof, question } = await asked(actor, wanted)
      return gapsView(proof, question, page.offset, page.limit)
    },
    /** The accounts with most, week by week or day by day. */
    async heat(actor: Actor, wanted: GapsWanted, columns: Columns, limit: number): Promise<Heat> {
      const { proof, question } = await asked(actor, wanted)
      return heatView(proof, question, columns, limit)
    },
    /** All of them as CSV, a line a piece. */
    async csv(actor: Actor, wanted: GapsWanted): Promise<Generator<string>> {
      const { proof, question } = await asked(actor, wanted)
      return gapsCsv(proof, matchingGaps(proof, question), question.knowsWhy)
    },
    /** The gaps of one account, with every way to close them. */
    async ofAccount(
      actor: Actor,
      accountId: string,
      { at, days }: { at: EpochMs | null; days: number },
    ): Promise<AccountGaps> {
      await deps.access.reading(actor, 'coverage.read', accountId)
      const from = at ?? deps.clock.nowMs()
      const to = from + days * DAY
      const proof = await deps.proofs.ofAccount(from, accountId)
      const account = proof.facts.account(accountId)
      if (!account) throw notFound('account', accountId)
      const gaps = proof.accounts.get(accountId)?.gaps ?? []
      const ahead = gaps.flatMap((gap) => clippedGap(gap, from, to) ?? [])
      const weeks = weeksWithin(from, to)
      const knowsWhy = await readingPlans(deps, actor, proof)
      return {
        accountId,
        accountName: account.row.name,
        from: iso(from),
        to: iso(to),
        requiredMinutes: minutesOf(requiredHours(proof.facts, accountId, from, to)),
        minutes: minutesOf(ahead.flatMap(({ hours }) => hours)),
        weeks: weeks.map(({ start }) => iso(start).slice(0, 10)),
        gaps: ahead
          .toSorted((a, b) => a.hours[0]!.start - b.hours[0]!.start)
          .map((gap) => wholeGapView(proof, gap, weeks, knowsWhy)),
      }
    },
  }
}
