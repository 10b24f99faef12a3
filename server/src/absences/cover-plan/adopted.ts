/** Time off that was noted elsewhere has plans now: the person hears which accounts need somebody, of many at once. */
import { tell, type Step } from './flow.ts'
import type { Whole } from './rows.ts'
import { inList, noticeOf, periodFor } from './wording.ts'

/** Tells one person of plans of theirs. Nothing where nobody is needed, or others are asked already. */
export async function tellAdopted(step: Step, made: readonly Whole[]): Promise<void> {
  const { outlook } = step
  const open = made
    .filter(({ plan }) => plan.kind !== 'sick')
    .map(({ plan, requests, asks }) => {
      const asked = new Set(asks.map(({ requestId }) => requestId))
      return { plan, requests: requests.filter((one) => one.state === 'open' && !asked.has(one.id)) }
    })
    .filter(({ requests }) => requests.length > 0)
    .toSorted((a, b) => a.plan.start - b.plan.start)
  const [first] = open
  if (!first) return
  const { id, personId } = first.plan
  const accountIds = new Set(open.flatMap(({ requests }) => requests.map(({ accountId }) => accountId)))
  const names = [...accountIds].map((one) => inList(outlook, one))
  const title =
    open.length === 1
      ? `Ask who covers while you are away, ${periodFor(outlook, personId, first.plan)}`
      : `Ask who covers while you are away: ${open.length} times, the first ${periodFor(outlook, personId, first.plan)}`
  await tell(step, [
    noticeOf(
      id,
      'adopted',
      'cover_answer',
      { personId },
      {
        title,
        body: `Nobody covers ${names.join(', ')} yet. Open your time off and ask.`,
      },
    ),
  ])
}
