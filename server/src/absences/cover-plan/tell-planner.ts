/** What became of a question, told to whoever is away; what became of their hours, told to who covers. */
import { nameOf, tell, type Step } from './flow.ts'
import type { StoredPart, StoredPlan, StoredRequest, Whole } from './rows.ts'
import { accountFor, noticeOf, periodFor } from './wording.ts'

/** `words.title` is followed by the account's name, as they may hear it. */
export async function tellPlanner(
  step: Step,
  { plan }: Whole,
  request: StoredRequest,
  what: string,
  words: { readonly title: string; readonly body: string | null },
): Promise<void> {
  const about = accountFor(step.outlook, plan.personId, step.outlook.account(request.accountId)!)
  await tell(step, [
    noticeOf(
      plan.id,
      what,
      'cover_answer',
      { personId: plan.personId },
      { title: `${words.title} ${about.name}`, body: words.body, accountId: about.accountId },
    ),
  ])
}

/** Whoever had these parts hears that the dates of a request changed. */
export async function tellMoved(
  step: Step,
  { plan }: Whole,
  request: StoredRequest,
  cut: readonly StoredPart[],
): Promise<void> {
  const { outlook, deps } = step
  await tell(
    step,
    [...new Set(cut.map(({ personId }) => personId))].map((personId) => {
      const about = accountFor(outlook, personId, outlook.account(request.accountId)!)
      return noticeOf(
        plan.id,
        `moved:${request.id}:${deps.clock.nowMs()}`,
        'cover_settled',
        { personId },
        {
          title: `${about.name}: the dates changed to ${periodFor(outlook, personId, request.stretch)}`,
          body: `${nameOf(outlook, plan.personId)} is away from when to when it says; you cover within it.`,
          accountId: about.accountId,
        },
      )
    }),
  )
}

/** Who covers an absence that is confirmed hears so, once for its dates. */
export async function tellBackups(step: Step, plan: StoredPlan, personIds: readonly string[]): Promise<void> {
  const { outlook } = step
  await tell(
    step,
    [...new Set(personIds)].map((personId) =>
      noticeOf(
        plan.id,
        `confirmed-backup:${plan.start}-${plan.end}`,
        'cover_settled',
        { personId },
        {
          title: `You cover for ${nameOf(outlook, plan.personId)}, ${periodFor(outlook, personId, plan)}`,
          body: 'Their time off is confirmed. You work the tickets; meetings and proactive work wait for them.',
        },
      ),
    ),
  )
}
