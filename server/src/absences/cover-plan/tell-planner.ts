/** What became of a question, told to whoever is away. */
import { tell, type Step } from './flow.ts'
import type { StoredRequest, Whole } from './rows.ts'
import { accountFor, noticeOf } from './wording.ts'

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
