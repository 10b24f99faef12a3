/** Time off that was noted elsewhere has a plan now: the person hears which accounts need somebody. */
import { tell, type Step } from './flow.ts'
import type { Whole } from './rows.ts'
import { accountFor, noticeOf, periodFor } from './wording.ts'

/** Nothing where nobody is needed, or others are asked already. */
export async function tellAdopted(step: Step, { plan, requests }: Whole): Promise<void> {
  const open = requests.filter(({ state }) => state === 'open')
  if (open.length === 0 || plan.kind === 'sick') return
  const { outlook } = step
  const names = open.map(
    ({ accountId }) => accountFor(outlook, plan.personId, outlook.account(accountId)!).name,
  )
  await tell(step, [
    noticeOf(
      plan.id,
      'adopted',
      'cover_answer',
      { personId: plan.personId },
      {
        title: `Ask who covers while you are away, ${periodFor(outlook, plan.personId, plan)}`,
        body: `Nobody covers ${names.join(', ')} yet. Open your time off and ask.`,
      },
    ),
  ])
}
