/** Questions that need no answer any more: closed, and whoever was asked is told why. */
import { setAsks } from './asks.store.ts'
import { tell, type Step } from './flow.ts'
import type { StoredRequest, Whole } from './rows.ts'
import { accountFor, noticeOf } from './wording.ts'

/** `words` get the account's name as the reader may hear it; who was not told of the question yet hears nothing of its end. */
export async function lapse(
  step: Step,
  whole: Whole,
  request: StoredRequest,
  words: (accountName: string) => { readonly title: string; readonly body: string },
): Promise<void> {
  const waiting = whole.asks.filter(
    (ask) => ask.requestId === request.id && (ask.state === 'open' || ask.state === 'held'),
  )
  await setAsks(
    step.tx,
    waiting.map(({ id }) => id),
    'lapsed',
  )
  const told = waiting.filter(({ state }) => state === 'open')
  await tell(
    step,
    told.map(({ id, personId, round }) => {
      const about = accountFor(step.outlook, personId, step.outlook.account(request.accountId)!)
      return noticeOf(
        whole.plan.id,
        `lapsed:${id}:${round}`,
        'cover_settled',
        { personId },
        { ...words(about.name), accountId: about.accountId },
      )
    }),
  )
}
