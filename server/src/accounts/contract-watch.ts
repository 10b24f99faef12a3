/** The hourly look at contract ends: plans notices, ends assignments, leaves tasks. Safe to run anywhere, any number of times. */
import { dateInWords } from '../calendar/api.ts'
import { loadDirectoryFacts, settingsAt, type DirectoryFacts } from '../directory/api.ts'
import { planNotices, type NoticePlan } from '../notify/api.ts'
import { writeAudit } from '../platform/audit.ts'
import { systemActor } from '../platform/auth/index.ts'
import { transaction, type Tx } from '../platform/db/index.ts'
import { newId } from '../platform/ids.ts'
import { enqueue } from '../platform/jobs/index.ts'
import { makeTasks, type TaskPlan } from '../tasks/api.ts'
import { contractEnds, type EndNotice } from './contract-ends.ts'
import { accountChanged } from './events.ts'
import { loadAccountFacts } from './facts.store.ts'
import type { AccountRow, AssignmentRow } from './facts.ts'
import { supersedeAssignments } from './holdings.store.ts'
import { assignedSeQueue } from './queues.ts'
import { holdsOn } from './review-request.ts'
import { insertAssignments } from './rows.ts'
import type { Deps } from '../platform/store/index.ts'

const ACTOR = systemActor('accounts.contract-watch', 'Contract watch')
const AT_HOUR = '09:00'

/** It acts by itself: nobody's rights are asked. */
type WatchDeps = Omit<Deps, 'access'>

/** One look at every account; answers what it found. Another node that is looking makes this one do nothing. */
export function watchContracts(deps: WatchDeps): Promise<{ notices: number; ended: number }> {
  return transaction(deps.pool, async (tx) => {
    const [lock] = await tx.query<{ mine: boolean }>(
      `select pg_try_advisory_xact_lock(hashtext('accounts.contract-watch')) as mine`,
    )
    if (!lock?.mine) return { notices: 0, ended: 0 }
    const now = deps.clock.now()
    const directory = await loadDirectoryFacts(tx.query)
    const { settings } = settingsAt(directory.settings, now.epochMilliseconds)
    const notices: NoticePlan[] = []
    let ended = 0
    for (const account of (await loadAccountFacts(tx.query)).accounts) {
      const today = now.toZonedDateTimeISO(account.zone).toPlainDate().toString()
      const ends = contractEnds(account, today, settings.contractEndNoticeDays)
      notices.push(...ends.notices.flatMap((notice) => noticesFor(account, notice, directory, today)))
      if (ends.ending.length > 0) await endAssignments(tx, deps, account, ends.ending, directory)
      ended += ends.ending.length
    }
    await planNotices(tx, deps.clock, notices)
    return { notices: notices.length, ended }
  })
}

function leaderOf(directory: DirectoryFacts, account: AccountRow): string | null {
  return directory.regions.find((region) => region.id === account.regionId)?.leaderId ?? null
}

/** One notice a reader: the account's ASEs and the region's leader, at nine in the account's zone. */
function noticesFor(
  account: AccountRow,
  notice: EndNotice,
  directory: DirectoryFacts,
  today: string,
): NoticePlan[] {
  const dueOn = notice.dueOn < today ? today : notice.dueOn
  const dueAt = Temporal.PlainDate.from(dueOn).toZonedDateTime({ timeZone: account.zone, plainTime: AT_HOUR })
  const ases = account.assignments.filter((row) => holdsOn(row, today)).map((row) => row.personId)
  const readers = new Set([...ases, leaderOf(directory, account)].filter((id) => id !== null))
  return [...readers].map((personId) => ({
    key: `contract-end:${notice.contractId}:${notice.endsOn}:${notice.days}:${personId}`,
    kind: 'contract_end',
    personId,
    title: `The contract of ${account.name} ends on ${dateInWords(notice.endsOn)}`,
    body: `${notice.days}-day notice. Ask the account team about the renewal; without one the assignment ends by itself on that day.`,
    accountId: account.id,
    dueAt: dueAt.epochMilliseconds,
  }))
}

async function endAssignments(
  tx: Tx,
  deps: WatchDeps,
  account: AccountRow,
  ending: readonly { assignment: AssignmentRow; endsOn: string }[],
  directory: DirectoryFacts,
): Promise<void> {
  const { clock } = deps
  await supersedeAssignments(
    tx,
    ending.map(({ assignment }) => assignment.id),
  )
  const rows = ending.map(({ assignment, endsOn }) => {
    const { id: assignmentId, personId, startsOn, isPrimary, position, replacedById } = assignment
    const recordedAt = clock.now().toString()
    return {
      id: newId(clock),
      assignmentId,
      accountId: account.id,
      personId,
      startsOn,
      endsOn,
      isPrimary,
      position,
      replacedById,
      recordedAt,
    }
  })
  await insertAssignments(tx.query, rows)
  await makeTasks(
    tx,
    clock,
    ending.flatMap(({ assignment, endsOn }) => offboarding(account, assignment, endsOn, directory)),
  )
  await enqueue(tx, clock, assignedSeQueue, [
    { key: account.id, data: { accountId: account.id, requestId: null } },
  ])
  const after = ending.map(({ assignment, endsOn }) => ({ assignmentId: assignment.id, endsOn }))
  const entry = {
    actor: ACTOR,
    action: 'accounts.end_assignments',
    subject: { kind: 'account', id: account.id },
    accountId: account.id,
    after,
  }
  await writeAudit(tx, clock, { ...entry, reason: 'The contract ended without a renewal.' })
  await deps.events.publish(tx, accountChanged, { accountId: account.id, what: 'assignments' })
}

function offboarding(
  account: AccountRow,
  assignment: AssignmentRow,
  endsOn: string,
  directory: DirectoryFacts,
): TaskPlan[] {
  const dueAt = Temporal.PlainDate.from(endsOn)
    .add({ days: 5 })
    .toZonedDateTime(account.zone).epochMilliseconds
  const task = (name: string, ownerId: string | null, title: string, detail: string): TaskPlan => ({
    key: `offboarding:${assignment.id}:${endsOn}:${name}`,
    kind: 'offboarding',
    title,
    detail,
    accountId: account.id,
    ownerId,
    dueAt,
  })
  return [
    task(
      'ase',
      assignment.personId,
      `${account.name}: the service ended on ${dateInWords(endsOn)}`,
      ASE_LIST,
    ),
    task(
      'manager',
      leaderOf(directory, account),
      `${account.name}: what is left after ${dateInWords(endsOn)}`,
      MANAGER_LIST,
    ),
  ]
}

const ASE_LIST = [
  '- [ ] Open tickets: who goes on with each',
  '- [ ] Last notes into runbooks and inventory',
  '- [ ] Say goodbye with the account team',
].join('\n')
const MANAGER_LIST = [
  '- [ ] Open tickets and follow-ups: nothing was moved',
  '- [ ] Channels and meetings closed',
  '- [ ] Share of the ASE’s time given back',
].join('\n')
