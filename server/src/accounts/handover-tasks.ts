/** The tasks that a change of ASE leaves with people. Pure: the plan is made by the caller. */
import type { TaskPlan } from '../tasks/api.ts'
import type { AseRequest } from './requests.contract.ts'
import type { LoadedRequest } from './request-loading.ts'

const DAY = 86_400_000

type About = Pick<LoadedRequest, 'account' | 'directory' | 'outgoingId'>

/** Tasks for the incoming and the outgoing ASE and the manager; `now` in epoch milliseconds. */
export function handoverTasks(request: AseRequest, about: About, now: number): TaskPlan[] {
  const { account, directory, outgoingId } = about
  const begins = Temporal.PlainDate.from(request.startsOn).toZonedDateTime(account.timeZone).epochMilliseconds
  const base = { accountId: account.id, ticketId: null, decisionId: null, shadow: false }
  const task = (
    name: string,
    ownerId: string | null,
    title: string,
    detail: string,
    dueAt: number,
  ): TaskPlan => ({
    ...base,
    key: `ase-request:${request.id}:${name}`,
    kind: 'handover',
    title,
    detail,
    ownerId,
    dueAt: Math.max(dueAt, now),
  })
  const region = directory.regions.find((one) => one.id === account.regionId)
  const leader = region?.leaderId ?? null
  const tasks: TaskPlan[] = []
  if (request.personId !== null) {
    tasks.push(
      task(
        'welcome',
        request.personId,
        `Welcome ${account.name}`,
        'Send the welcome message within 24 hours of being named.',
        now + DAY,
      ),
      task('prepare', request.personId, `Take over ${account.name}`, TAKE_OVER, begins),
    )
  }
  if (request.kind === 'replace' && outgoingId !== null) {
    tasks.push(task('hand-over', outgoingId, `Hand over ${account.name}`, HAND_OVER, begins))
  }
  if (request.kind === 'remove') {
    tasks.push(task('left', leader, `${account.name} loses an ASE`, LEFT, begins))
  }
  return tasks
}

const TAKE_OVER = [
  '- [ ] Read the account page, notes, runbooks and the last plan',
  '- [ ] Meet the account team; abbreviated meeting with the customer (introductions only)',
  '- [ ] Go through the open tickets with whoever held them',
].join('\n')

const HAND_OVER = [
  '- [ ] Open tickets, each with who takes it',
  '- [ ] Plans and objectives under way',
  '- [ ] Problems and known errors',
  '- [ ] Runbooks and inventory, with what is out of date',
  '- [ ] Customer’s plans and internal stakeholders, with the account team',
].join('\n')

const LEFT = [
  '- [ ] Decide who answers for the account',
  '- [ ] Go through open tickets and follow-ups: none of them is moved by itself',
  '- [ ] Tell the customer and the account team',
].join('\n')
