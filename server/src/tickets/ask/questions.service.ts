/** Anyone in Global Support asks an account's ASE about a ticket; whoever is asked answers. */
import { whyNoService, runningAssignments, type Facts } from '../../coverage/api.ts'
import { cancelNotices, planNotices } from '../../notify/api.ts'
import { writeAudit } from '../../platform/audit.ts'
import { authorize, isVisible, type Ability, type Access, type Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { AppError, conflict, forbidden, notFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { recordChange, type Page, type Query } from '../../platform/store/index.ts'
import { makeTasks } from '../../tasks/api.ts'
import { noteOn } from '../actions/follow.ts'
import { lockTicket } from '../actions/asked.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { planningTask } from '../seen/planning.ts'
import { findTickets, type TicketRowView } from '../tickets.queries.ts'
import { withAccount } from '../views/claimed.ts'
import { nameOf } from '../wording/people.ts'
import { firstStep } from './clock.ts'
import { noticeOfStep, questionChanged } from './question-clock.ts'
import { questionView, type Question } from './questions.view.ts'
import {
  closeQuestion,
  findQuestion,
  insertQuestion,
  listQuestions,
  otherKeys,
  takeStep,
  type QuestionFilter,
  type QuestionRow,
} from './questions.store.ts'

export interface QuestionDeps extends IntakeDeps {
  readonly query: Query
  readonly access: Access
}

export interface Asking {
  readonly source: string
  readonly ticketId: string
  readonly kind: 'clarify' | 'escalate'
  readonly question: string
}

export type QuestionsService = ReturnType<typeof createQuestionsService>

/** The service of questions. */
export function createQuestionsService(deps: QuestionDeps) {
  const view = async (ability: Ability, actor: Actor, row: QuestionRow): Promise<Question> =>
    questionView(await deps.facts.current(), ability, actor, row)

  const closing = async (
    actor: Actor,
    id: string,
    verb: 'answer' | 'withdraw',
    work: (tx: Tx, row: QuestionRow, facts: Facts) => Promise<void>,
  ): Promise<Question> => {
    authorize(actor, 'tickets.ask')
    const ability = await deps.access.of(actor)
    await deps.transaction(async (tx) => {
      const row = await findQuestion(tx.query, id, true)
      if (!row || !isVisible(ability.visible('tickets.read'), row.accountId)) throw notFound('question', id)
      const facts = await deps.facts.current()
      const { may } = questionView(facts, ability, actor, row)
      if (row.state !== 'open') throw conflict(`The question is ${row.state} already.`)
      if (!may[verb]) throw forbidden(WHO_MAY[verb])
      await work(tx, row, facts)
      const { accountId, ticketRowId } = row
      const entry = {
        actor,
        action: `tickets.${verb}_question`,
        subject: { kind: 'question', id },
        accountId,
      }
      await recordChange(tx, deps, entry, questionChanged, { questionIds: [id] })
      const exceptKeys = await otherKeys(tx, ticketRowId, id)
      await cancelNotices(tx, { ticketId: ticketRowId, kinds: ['question'], exceptKeys })
    })
    const row = await findQuestion(deps.query, id)
    if (!row) throw notFound('question', id)
    return view(ability, actor, row)
  }

  return {
    /** A page of questions, the newest first. */
    async list(
      actor: Actor,
      filter: QuestionFilter & { of: 'me' | 'mine' | 'all' },
    ): Promise<Page<Question>> {
      authorize(actor, 'tickets.read')
      const ability = await deps.access.of(actor)
      const { of, ...rest } = filter
      const own = of === 'all' ? {} : of === 'me' ? { askedId: ownId(actor) } : { askedById: ownId(actor) }
      const page = await listQuestions(deps.query, { ...rest, ...own }, ability.visible('tickets.read'))
      const facts = await deps.facts.current()
      return { ...page, items: page.items.map((row) => questionView(facts, ability, actor, row)) }
    },
    /** Asks: the ASE, or whoever comes next while they are away; 409 where the ticket's account has no ASE. */
    async ask(actor: Actor, { source, ticketId, kind, question }: Asking): Promise<Question> {
      authorize(actor, 'tickets.ask')
      const askedById = ownId(actor)
      const ability = await deps.access.of(actor)
      const facts = await deps.facts.current()
      const ticket = await seenTicket(deps, ability, facts, source, ticketId)
      const id = newId(deps.clock)
      await deps.transaction(async (tx) => {
        const at = deps.clock.now()
        const now = at.epochMilliseconds
        const account = ticket.accountId === null ? null : facts.account(ticket.accountId)
        if (!account || runningAssignments(account, now).length === 0)
          throw nobodyToAsk(account && whyNoService(account, now))
        const { questionToAseHours } = facts.settings(now).settings
        const step = firstStep(facts, account, askedById, now, questionToAseHours)
        const accountId = account.row.id
        await insertQuestion(tx, { id, ticketRowId: ticket.id, accountId, kind, question, askedById, at })
        const position = await takeStep(tx, id, step, at)
        const row = await findQuestion(tx.query, id)
        if (row) await planNotices(tx, deps.clock, noticeOfStep(facts, row, step, position, now))
        const entry = { actor, action: 'tickets.ask', subject: { kind: 'question', id }, accountId }
        await recordChange(tx, deps, { ...entry, after: { kind, asked: step.personId } }, questionChanged, {
          questionIds: [id],
        })
      })
      const row = await findQuestion(deps.query, id)
      if (!row) throw notFound('question', id)
      return view(ability, actor, row)
    },
    /** Answers: whoever asked is told once, and the help desk gets an internal note where that is wished. */
    answer: (actor: Actor, id: string, { answer, asNote }: { answer: string; asNote: boolean }) =>
      closing(actor, id, 'answer', async (tx, row, facts) => {
        const by = ownId(actor)
        const at = deps.clock.now()
        const name = { source: row.source, ticketId: row.ticketId }
        const note = `**${nameOf(facts, by)} answers ${nameOf(facts, row.askedById)}**\n\n> ${row.question.replaceAll('\n', '\n> ')}\n\n${answer}`
        const noted = asNote && (await noteOn(tx, deps, await lockTicket(tx, deps, name), note))
        await closeQuestion(tx, id, { state: 'answered', answer, by, at, noted })
        await planNotices(tx, deps.clock, [
          {
            ...{ key: `question:${id}:answered`, kind: 'question_answered', personId: row.askedById },
            ...{ title: `${nameOf(facts, by)} answered your question about ticket ${row.ticketId}` },
            ...{ body: answer, accountId: row.accountId, ticketId: row.ticketRowId },
            dueAt: at.epochMilliseconds,
          },
        ])
      }),
    /** Something has to be planned: a task for the ASE, once a ticket; the ticket stays where it is. */
    async plan(actor: Actor, source: string, ticketId: string, what: string): Promise<{ isNew: boolean }> {
      authorize(actor, 'tickets.ask')
      const facts = await deps.facts.current()
      const ticket = await seenTicket(deps, await deps.access.of(actor), facts, source, ticketId)
      const now = deps.clock.nowMs()
      const account = ticket.accountId === null ? null : facts.account(ticket.accountId)
      const about = { ...ticket, subject: ticket.record.state.subject }
      const task = account && planningTask(facts, account, about, what, now)
      if (!task) throw nobodyToAsk(account && whyNoService(account, now))
      return deps.transaction(async (tx) => {
        const [made] = await makeTasks(tx, deps.clock, [task])
        const subject = { kind: 'ticket', id: `${ticket.source}/${ticket.externalId}` }
        const entry = { actor, action: 'tickets.request_planning', subject, accountId: ticket.accountId }
        if (made !== undefined) await writeAudit(tx, deps.clock, entry)
        return { isNew: made !== undefined }
      })
    },
    /** Takes the question back. */
    withdraw: (actor: Actor, id: string) =>
      closing(actor, id, 'withdraw', (tx) =>
        closeQuestion(tx, id, {
          ...{ state: 'withdrawn', answer: null, by: actor.id, at: deps.clock.now(), noted: false },
        }),
      ),
  }
}

const WHO_MAY = {
  answer: 'Whoever is asked answers: the ASEs of the account, who covers for them, and their manager.',
  withdraw: 'Whoever asked takes a question back.',
} as const

function ownId(actor: Actor): string {
  if (actor.kind === 'person') return actor.id
  const message = 'Only people ask and are asked: you came by a token or an enter link. Sign in as a person.'
  throw new AppError('not_a_person', 409, message)
}

async function seenTicket(
  deps: QuestionDeps,
  ability: Ability,
  facts: Facts,
  source: string,
  ticketId: string,
): Promise<TicketRowView> {
  const [found] = await findTickets(deps.query, ticketId, source)
  const ticket = found && withAccount(found, facts, deps.clock.nowMs())
  if (!ticket || !isVisible(ability.visible('tickets.read'), ticket.accountId))
    throw notFound('ticket', ticketId)
  if (ticket.accountId !== null) ability.onAccount('tickets.ask', ticket.accountId)
  return ticket
}

const nobodyToAsk = (why: string | null): AppError =>
  conflict(
    why === null
      ? 'Nobody is known as this ticket’s account: there is no ASE to ask. Link its organisation to an account first.'
      : 'This ticket’s account has no ASE now: there is nobody to ask. Its page says why.',
  )
