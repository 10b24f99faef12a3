/** Answers about coverage, for whoever may read it. Nothing is written. */
import type { EpochMs } from '../calendar/api.ts'
import { authorize, isVisible, type Access, type Actor, type Visible } from '../platform/auth/index.ts'
import type { Clock } from '../platform/clock.ts'
import { AppError, notFound } from '../platform/errors.ts'
import type { Account, Facts } from './compile-facts.ts'
import type { FactsCache } from './facts-cache.ts'
import { monthView, type Month, type MonthQuestion } from './month.ts'
import { nowView, type Now } from './now.ts'
import { timelineView, type Timeline } from './timeline.ts'
import { answerView, type Answer, type State } from './views.ts'

const HOUR = 3_600_000

export interface CoverageDeps {
  readonly facts: FactsCache
  readonly clock: Clock
  readonly access: Access
  /** Visible accounts by id, name, alias, domain, organisation id or CRM id: the exact match, else those that contain the text. */
  readonly findAccounts: (text: string, visible: Visible) => Promise<readonly { id: string; name: string }[]>
}

export interface CoverageService {
  who(actor: Actor, question: { account: string; at: EpochMs | null; zone: string }): Promise<Answer>
  now(
    actor: Actor,
    question: {
      at: EpochMs | null
      before: number
      after: number
      zone: string
      region?: string | undefined
      q?: string | undefined
      state?: State | undefined
      mine?: boolean | undefined
      perState?: number | undefined
      limit: number
      offset: number
    },
  ): Promise<Now>
  /** `from`: the first local date; absent: this week's Monday. */
  month(
    actor: Actor,
    question: Omit<MonthQuestion, 'dates' | 'visible'> & { from: string | undefined; days: number },
  ): Promise<Month>
  timeline(
    actor: Actor,
    question: {
      accountId: string
      at: EpochMs | null
      from: EpochMs | null
      days: number
      zone: string
    },
  ): Promise<Timeline>
}

export function createCoverageService(deps: CoverageDeps): CoverageService {
  return {
    async who(actor, { account, at, zone }) {
      authorize(actor, 'coverage.read')
      const visible = (await deps.access.of(actor)).visible('coverage.read')
      const facts = await deps.facts.current()
      const found = await resolve(deps, facts, account, visible)
      await deps.access.reading(actor, 'coverage.read', found.row.id)
      return answerView(facts, found, at ?? deps.clock.nowMs(), zone)
    },
    async now(actor, { at, before, after, ...question }) {
      authorize(actor, 'coverage.read')
      const visible = (await deps.access.of(actor)).visible('coverage.read')
      const facts = await deps.facts.current()
      const moment = at ?? deps.clock.nowMs()
      const from = moment - before * HOUR
      return nowView(facts, {
        ...question,
        visible,
        reader: actor.kind === 'person' ? actor.id : null,
        region: question.region,
        q: question.q,
        at: moment,
        from,
        to: moment + after * HOUR,
      })
    },
    async month(actor, { from, days, ...question }) {
      authorize(actor, 'coverage.read')
      const visible = (await deps.access.of(actor)).visible('coverage.read')
      const first = from === undefined ? monday(deps.clock) : Temporal.PlainDate.from(from)
      const dates = Array.from({ length: days }, (_, i) => first.add({ days: i }).toString())
      return monthView(await deps.facts.current(), { ...question, dates, visible })
    },
    async timeline(actor, { accountId, at, from, days, zone }) {
      await deps.access.reading(actor, 'coverage.read', accountId)
      const facts = await deps.facts.current()
      const account = facts.account(accountId)
      if (!account) throw notFound('account', accountId)
      const start = from ?? at ?? deps.clock.nowMs()
      return timelineView(facts, account, at ?? start, start, start + days * 24 * HOUR, zone)
    },
  }
}

function monday(clock: Clock): Temporal.PlainDate {
  const today = clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  return today.subtract({ days: today.dayOfWeek - 1 })
}

/** The one visible account that `text` names; several or none is an error that says which. */
async function resolve(deps: CoverageDeps, facts: Facts, text: string, visible: Visible): Promise<Account> {
  const direct = facts.account(text)
  if (direct && isVisible(visible, direct.row.id)) return direct
  const found = await deps.findAccounts(text, visible)
  const exact = found.filter((account) => account.name.toLowerCase() === text.toLowerCase())
  const chosen = exact.length === 1 ? exact : found
  if (chosen.length === 1) {
    const account = facts.account(chosen[0]!.id)
    if (account) return account
  }
  if (chosen.length === 0)
    throw unclear(
      `No account is called “${text}”, has it as alias or domain, or as an id. Try a part of the name.`,
    )
  const names = chosen
    .slice(0, 5)
    .map((account) => account.name)
    .join(', ')
  throw unclear(
    `${chosen.length} accounts match “${text}”: ${names}${chosen.length > 5 ? ' …' : ''}. Write more of the name.`,
  )
}

const unclear = (message: string): AppError => new AppError('not_found', 404, message)
