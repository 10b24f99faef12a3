/** What nobody took in time is the manager's: a notice and a task, once a clock. */
import { makeTasks } from '../../tasks/api.ts'
import { nameOf, tell, type Step } from './flow.ts'
import { saveRequest } from './requests.store.ts'
import type { StoredRequest, Whole } from './rows.ts'
import { tieTasks } from './tasks-of-plan.store.ts'
import { accountFor, noticeOf, periodFor } from './wording.ts'

/** The manager's to do: once a clock; a task and a notice. Without a manager the programme's channel hears it. */
export async function escalate(step: Step, whole: Whole, request: StoredRequest): Promise<void> {
  const { plan } = whole
  const { outlook, deps, tx } = step
  const now = deps.clock.nowMs()
  await saveRequest(tx, { ...request, escalatedAt: now })
  const account = outlook.account(request.accountId)!
  const about = plan.managerId
    ? accountFor(outlook, plan.managerId, account)
    : { accountId: null, name: 'an account' }
  const title = `Assign who covers ${about.name} for ${nameOf(outlook, request.absentPersonId)}`
  const body = `Nobody has accepted ${periodFor(outlook, plan.managerId ?? '', request.stretch)}.`
  const what = `overdue:${request.id}:${request.dueAt}`
  const { supportChannel } = outlook.settings(now)
  const reader = plan.managerId ? { personId: plan.managerId } : { channel: supportChannel }
  await tell(step, [
    noticeOf(plan.id, what, 'cover_overdue', reader, { title, body, accountId: about.accountId }),
  ])
  if (plan.managerId === null) return
  const ids = await makeTasks(tx, deps.clock, [
    {
      ...{ key: `absence:${plan.id}:${what}`, kind: 'cover_assign', title, detail: body },
      ...{
        accountId: about.accountId,
        ownerId: plan.managerId,
        dueAt: Math.min(now + DAY, Math.max(now, request.stretch.start)),
      },
    },
  ])
  await tieTasks(tx, plan.id, 'decide', ids, request.id)
}

const DAY = 86_400_000
