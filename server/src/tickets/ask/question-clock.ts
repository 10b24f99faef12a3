/** The sweep over open questions: those whose clock has run out go on to the next, who is told once. */
import type { Facts } from '../../coverage/api.ts'
import { planNotices, type NoticePlan } from '../../notify/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import { defineEvent } from '../../platform/events/index.ts'
import type { IntakeDeps } from '../intake/take-in.ts'
import { nameOf } from '../wording/people.ts'
import { clockOf, type Step } from './clock.ts'
import { lockOpen, setDue, takeStep, type QuestionRow } from './questions.store.ts'

export type ClockDeps = Pick<IntakeDeps, 'transaction' | 'facts' | 'clock' | 'events'>

/** Live: questions were asked, went on or were closed. Ids only. */
export const questionChanged = defineEvent<{ questionIds: string[] }>('tickets.question_changed')

/** Answers how many went on. A transaction for each batch. Safe to run anywhere, any number of times. */
export async function runQuestionClock(deps: ClockDeps): Promise<number> {
  let moved = 0
  let after: string | null = null
  do {
    const done = await runBatch(deps, after)
    moved += done.moved
    after = done.last
  } while (after !== null)
  return moved
}

/** `last` null: none are left. */
function runBatch(deps: ClockDeps, after: string | null): Promise<{ moved: number; last: string | null }> {
  return deps.transaction(async (tx) => {
    const open = await lockOpen(tx, after)
    if (open.length === 0) return { moved: 0, last: null }
    const facts = await deps.facts.current()
    const moved: string[] = []
    for (const row of open) if (await goOn(tx, deps, facts, row)) moved.push(row.id)
    if (moved.length > 0) await deps.events.publish(tx, questionChanged, { questionIds: moved })
    return { moved: moved.length, last: open.at(-1)!.id }
  })
}

async function goOn(tx: Tx, deps: ClockDeps, facts: Facts, row: QuestionRow): Promise<boolean> {
  const account = facts.account(row.accountId)
  if (!account) return false
  const now = deps.clock.nowMs()
  const hours = facts.settings(now).settings.questionToAseHours
  const people = row.steps.flatMap(({ personId }) => personId ?? [])
  const at = Date.parse(row.steps.at(-1)?.at ?? row.askedAt)
  const standing = { role: row.role, personId: row.askedId, at, notAgain: [row.askedById, ...people] }
  const found = clockOf(facts, account, standing, now, hours)
  if (found.kind === 'waits') {
    const stored = row.dueAt === null ? null : Date.parse(row.dueAt)
    if (found.dueAt !== stored) await setDue(tx, row.id, found.dueAt)
    return false
  }
  const position = await takeStep(tx, row.id, found.step, deps.clock.now())
  await planNotices(tx, deps.clock, noticeOfStep(facts, row, found.step, position, now))
  return true
}

const AS: Readonly<Record<Step['role'], string>> = {
  ase: 'You are the ASE of the account.',
  backup: 'You are asked as backup: the ASE has not answered, or is away.',
  manager: 'You are asked as manager: nobody before you has answered.',
  nobody: '',
}

/** Whoever is asked is told once; nobody asked, nobody told. */
export function noticeOfStep(
  facts: Facts,
  row: QuestionRow,
  { role, personId }: Step,
  position: number,
  at: number,
): NoticePlan[] {
  if (personId === null) return []
  const wish = row.kind === 'escalate' ? 'asks you to step in' : 'asks you'
  return [
    {
      ...{ key: `question:${row.id}:${position}`, kind: 'question', personId },
      title: `${nameOf(facts, row.askedById)} ${wish} about ticket ${row.ticketId}`,
      body: `${AS[role]}\n\n${row.question}`,
      ...{ accountId: row.accountId, ticketId: row.ticketRowId, dueAt: at },
    },
  ]
}
