/** The checklists of an absence: the week before and the return, as tasks with owners and dates. Pure. */
import type { EpochMs, Interval } from '../../../calendar/api.ts'

/** A backup of one account, as the list before names them. */
export interface BackedUp {
  readonly accountId: string
  readonly accountName: string
  /** Whom the account is covered by, each once. */
  readonly backups: readonly { readonly personId: string; readonly name: string }[]
}

export interface Step {
  /** Names the step within its plan: planned twice, it is made once. */
  readonly key: string
  readonly phase: 'before' | 'return'
  readonly title: string
  readonly detail: string
  readonly accountId: string | null
  readonly ownerId: string
  readonly dueAt: EpochMs
}

/** The end of somebody's working day, so many working days after an instant (before it, if negative); null: never. */
export type WorkingDay = (at: EpochMs, days: number) => Interval | null

export interface ChecklistFacts {
  readonly personId: string
  readonly during: Interval
  readonly accounts: readonly BackedUp[]
  /** Nothing is due before it is made. */
  readonly now: EpochMs
  readonly workingDay: WorkingDay
}

/**
 * The week before: what belongs to each account. Due on working days of the person, at the end of the day, and never before now:
 * time off at short notice has it all at once, sick leave has none of it.
 */
export function stepsBefore(facts: ChecklistFacts): Step[] {
  const { personId, during, accounts, now, workingDay } = facts
  const due = (days: number): EpochMs =>
    Math.max(now, Math.min(workingDay(during.start, -days)?.end ?? during.start, during.start))
  return accounts.flatMap(({ accountId, accountName, backups }): Step[] => {
    const names = listed(backups.map(({ name }) => name))
    const step = (what: string, days: number, title: string, detail: string): Step => ({
      ...{ key: `${what}:${accountId}`, phase: 'before', title, detail, accountId },
      ownerId: personId,
      dueAt: due(days),
    })
    return [
      step(
        'tell',
        5,
        `Tell ${accountName} and its account team who covers`,
        `${names} ${backups.length === 1 ? 'covers' : 'cover'} while you are away. Say from when to when, not why.`,
      ),
      step(
        'review',
        3,
        `Go through ${accountName} with ${names}`,
        'The account, its priorities and plans, and every open ticket: what is owed, to whom, by when.',
      ),
      step(
        'notifications',
        1,
        `Set the notifications of ${names} for ${accountName}`,
        'The account’s channels and its tickets in the help desk, so that nothing has to be looked for.',
      ),
    ]
  })
}

/** The return: due on the first, the third and the fifth working day after it. */
export function stepsAfter(facts: ChecklistFacts): Step[] {
  const { personId, during, accounts, workingDay } = facts
  const due = (days: number): EpochMs => workingDay(during.end, days)?.end ?? during.end
  const step = (key: string, days: number, title: string, detail: string): Step => ({
    ...{ key, phase: 'return' as const, title, detail, accountId: null, ownerId: personId },
    dueAt: due(days),
  })
  const names = listed([...new Set(accounts.flatMap(({ backups }) => backups.map((backup) => backup.name)))])
  return accounts.length === 0
    ? []
    : [
        step(
          'back-review',
          1,
          'Review what happened while you were away',
          'The digest says what was opened, solved and urgent.',
        ),
        step(
          'back-tickets',
          1,
          'Take back the tickets opened meanwhile',
          `Go through them with ${names}: what you take, and what stays where it is.`,
        ),
        step(
          'back-lessons',
          3,
          'Write down what was learnt',
          'What the backup had to look for belongs into the runbook or the special notes.',
        ),
        step('back-close', 5, 'Close the absence', 'Everything is handed back, and the backups know it.'),
      ]
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? 'nobody'
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
