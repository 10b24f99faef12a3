/** What nobody took in time is the manager's: a notice and a task, once a clock. */
import { makeTasks } from '../../tasks/api.ts'
import { decidersOf, nameOf, tell, type Step } from './flow.ts'
import { saveRequest } from './requests.store.ts'
import type { StoredRequest, Whole } from './rows.ts'
import { tieTasks } from './tasks-of-plan.store.ts'
import { accountFor, noticeOf, periodFor } from './wording.ts'

/** The manager’s to do: once a clock; a task and a notice. Where nobody may decide, the programme’s channel hears it, unnamed. */
export async function escalate(step: Step, whole: Whole, request: StoredRequest): Promise<void> {
  const { plan } = whole
  const { outlook, deps, tx } = step
  const now = deps.clock.nowMs()
  await saveRequest(tx, { ...request, escalatedAt: now })
  const account = outlook.account(request.accountId)!
  const what = `overdue:${request.id}:${request.dueAt}`
  const words = (reader: string, name: string) => ({
    title: `Assign who covers ${name} for ${nameOf(outlook, request.absentPersonId)}`,
    body: `Nobody has accepted ${periodFor(outlook, reader, request.stretch)}.`,
  })
  const deciders = decidersOf(outlook, plan, now, account)
  if (deciders.length === 0) {
    const reader = { channel: outlook.settings(now).supportChannel }
    const text = { ...words('', 'an account'), accountId: null }
    return tell(step, [noticeOf(plan.id, what, 'cover_overdue', reader, text)])
  }
  const dueAt = Math.min(now + DAY, Math.max(now, request.stretch.start))
  for (const personId of deciders) {
    const { accountId, name } = accountFor(outlook, personId, account)
    const text = words(personId, name)
    await tell(step, [noticeOf(plan.id, what, 'cover_overdue', { personId }, { ...text, accountId })])
  }
  // One task, whoever of several directors gets to it first.
  const { accountId, name } = accountFor(outlook, deciders[0]!, account)
  const { title, body } = words(deciders[0]!, name)
  const ids = await makeTasks(tx, deps.clock, [
    {
      ...{ key: `absence:${plan.id}:${what}`, kind: 'cover_assign', title, detail: body },
      ...{ accountId, ownerId: deciders[0]!, dueAt },
    },
  ])
  await tieTasks(tx, plan.id, 'decide', ids, request.id)
}

const DAY = 86_400_000
