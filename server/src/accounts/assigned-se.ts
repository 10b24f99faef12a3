/** Brings the help desk's `assigned_se` to who is the ASE now, and closes the request that asked for it. */
import { loadDirectoryFacts } from '../directory/api.ts'
import { transaction, type Tx } from '../platform/db/index.ts'
import { handleJobs, type JobDefinition, type JobOutcome } from '../platform/jobs/index.ts'
import { readProgramme } from '../platform/programme.ts'
import { accountChanged } from './events.ts'
import { findAccount } from './accounts.store.ts'
import { listAssignments, listOrganizations, listPolicies } from './holdings.store.ts'
import type { OrganizationFieldWriter } from './ports.ts'
import { assignedSeQueue } from './queues.ts'
import { changeRequest, findRequest, finishStep } from './requests.store.ts'
import { holdsOn } from './review-request.ts'
import { snapshot, toIso, type Deps } from '../platform/store/index.ts'

/** What the help desk should say: or why nothing is written. */
export type AssignedSe =
  | { readonly kind: 'write'; readonly organizationIds: readonly string[]; readonly userId: string | null }
  | { readonly kind: 'skip'; readonly because: string }

/** The job; without a writer every step says that no help desk is connected. */
export function assignedSeJob(deps: Deps, writer: OrganizationFieldWriter | null): JobDefinition {
  return handleJobs(assignedSeQueue, async ({ data, signal }): Promise<JobOutcome> => {
    const { outsideWrites } = await readProgramme(deps.pool)
    if (writer && outsideWrites === 'stopped') {
      return { kind: 'later', afterMs: 60_000, because: 'The stop switch halts all writes to the outside.' }
    }
    const wanted = await snapshot(deps, (tx) =>
      assignedSeOf(tx, data.accountId, deps.clock.now(), writer !== null),
    )
    if (wanted.kind === 'skip' || !writer) {
      const because = wanted.kind === 'skip' ? wanted.because : 'no help desk connected'
      return settle(deps, data.requestId, 'skipped', because)
    }
    for (const organizationId of wanted.organizationIds) {
      const outcome = await writer.setAssignedSe(organizationId, wanted.userId, signal)
      if (outcome.kind === 'later') return outcome
      if (outcome.kind === 'refused') {
        const todo = `${writer.name} refused organisation ${organizationId}: ${outcome.message}. Correct it there, then try again.`
        return settle(deps, data.requestId, 'failed', todo)
      }
    }
    return settle(
      deps,
      data.requestId,
      'done',
      `${wanted.organizationIds.length} organisations in ${writer.name}`,
    )
  })
}

/** What an account's organisations should carry at `now`. */
export async function assignedSeOf(
  tx: Tx,
  accountId: string,
  now: Temporal.Instant,
  connected: boolean,
): Promise<AssignedSe> {
  if (!connected) return { kind: 'skip', because: 'no help desk connected' }
  const account = await findAccount(tx.query, accountId)
  if (!account) return { kind: 'skip', because: 'the account is gone' }
  const at = toIso(now.epochMilliseconds)
  const holds = (row: { from: string | null; until: string | null }): boolean =>
    (row.from === null || row.from <= at) && (row.until === null || at < row.until)
  const policy = (await listPolicies(tx.query, accountId)).find(holds)
  if (!policy?.isLive)
    return {
      kind: 'skip',
      because: 'the account is in shadow: nothing is written outside until it goes live',
    }
  const today = now.toZonedDateTimeISO(account.timeZone).toPlainDate().toString()
  const running = (await listAssignments(tx.query, accountId)).filter((row) => holdsOn(row, today))
  const primary = running.find((row) => row.isPrimary) ?? running[0]
  const people = primary ? (await loadDirectoryFacts(tx.query)).people : []
  const userId = people.find((person) => person.id === primary?.personId)?.helpDeskUserId ?? null
  if (primary && userId === null)
    return {
      kind: 'skip',
      because: 'the ASE has no help-desk user id: enter it in the directory, then try again',
    }
  const organizationIds = (await listOrganizations(tx.query, accountId))
    .filter(holds)
    .map((row) => row.organizationId)
  return { kind: 'write', organizationIds, userId }
}

/** Records how the step went; done or skipped closes the request. */
async function settle(
  deps: Deps,
  requestId: string | null,
  state: 'done' | 'skipped' | 'failed',
  detail: string,
): Promise<void> {
  if (requestId === null) return
  const at = deps.clock.now()
  await transaction(deps.pool, async (tx) => {
    const request = await findRequest(tx.query, requestId, true)
    if (!request || request.closedAt !== null) return
    await finishStep(tx, requestId, 'assigned_se', state, detail, at)
    const ended = state !== 'failed'
    await changeRequest(tx, requestId, ended ? { state: 'done', closedAt: at } : { state: 'failed' })
    await deps.events.publish(tx, accountChanged, { accountId: request.accountId, what: 'request' })
  })
}
