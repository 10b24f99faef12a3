/** Emergencies after they were declared: who follows up until when, and what was learnt. */
import type { Facts, FactsCache } from '../../coverage/api.ts'
import { authorize, UNKNOWN_ACCOUNT, type Ability, type Actor } from '../../platform/auth/index.ts'
import { forbidden, notFound } from '../../platform/errors.ts'
import { defineEvent } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import { changing, queryOn, recordChange, type Deps, type Query } from '../../platform/store/index.ts'
import { findTasks, setTaskState, taskChanged, type Task } from '../../tasks/api.ts'
import { nameOf } from '../wording/people.ts'
import type { Emergency, EmergencyQuery, EmergencyRecordBody } from './emergencies.contract.ts'
import { listEmergencies, putEmergencyRecord, type EmergencyRow } from './emergencies.store.ts'

/** Somebody wrote down what was learnt from an emergency. */
const emergencyRecorded = defineEvent<{ ticketId: string; accountId: string }>('tickets.emergency_recorded')

export interface TicketKey {
  readonly source: string
  readonly ticketId: string
}

export interface EmergenciesService {
  /** Those that the actor may know of, the newest first, a hundred at most. */
  list(actor: Actor, wanted: EmergencyQuery): Promise<{ items: Emergency[] }>
  /** Writes down what was learnt from the ticket's newest emergency, and with it ticks its follow-up off. */
  record(actor: Actor, ticket: TicketKey, body: EmergencyRecordBody): Promise<Emergency>
}

const SHOWN = 100

export function createEmergenciesService(deps: Deps & { readonly facts: FactsCache }): EmergenciesService {
  const query = queryOn(deps.pool)
  const change = changing(deps, {})
  return {
    async list(actor, { account, source, ticket }) {
      authorize(actor, 'tickets.read')
      const ability =
        account === undefined
          ? await deps.access.of(actor)
          : await deps.access.reading(actor, 'tickets.read', account)
      const visible = ability.visible('tickets.read')
      const filter = { accountId: account, source, ticketId: ticket, visible, limit: SHOWN }
      return { items: await views(query, await deps.facts.current(), actor, ability, filter) }
    },
    async record(actor, { source, ticketId }, body) {
      authorize(actor, 'tickets.record_emergency')
      const ability = await deps.access.of(actor)
      const facts = await deps.facts.current()
      const visible = ability.visible('tickets.read')
      const filter = { source, ticketId, visible, limit: 1 }
      return change(async (tx) => {
        const [row] = await listEmergencies(tx.query, filter)
        if (!row) throw notFound('emergency of ticket', ticketId)
        const task = (await findTasks(tx.query, row.taskId === null ? [] : [row.taskId]))[0] ?? null
        if (!mayRecord(actor, ability, row.accountId, task)) throw notTheirs()
        const { cause = null, nextSteps = null, toChange = null, ...said } = body
        const { accountId, ticketRowId, taskId, beganAt } = row
        const writtenBy = actor.kind === 'person' ? actor.id : null
        const written = { writtenAt: deps.clock.now().toString(), writtenBy }
        const learnt = { ...said, cause: body.causeKnown ? cause : null, nextSteps, toChange }
        const what = { id: newId(deps.clock), accountId, ticketId: ticketRowId, taskId, beganAt }
        await putEmergencyRecord(tx, { ...what, ...learnt, ...written })
        if (task?.state === 'open') {
          await setTaskState(tx, task.id, 'done', { at: deps.clock.now(), by: actor.id })
          const { id, ownerId } = task
          const done = { taskId: id, state: 'done', ownerId, accountId, ticketId: ticketRowId }
          await deps.events.publish(tx, taskChanged, done)
        }
        const subject = { kind: 'ticket', id: `${source}/${ticketId}` }
        const entry = {
          actor,
          action: 'tickets.record_emergency',
          subject,
          accountId,
          after: { beganAt, taskId },
        }
        await recordChange(tx, deps, entry, emergencyRecorded, { ticketId: ticketRowId, accountId })
        return (await views(tx.query, facts, actor, ability, filter))[0]!
      })
    },
  }
}

const notTheirs = (): Error =>
  forbidden(
    'The record is written by whoever owes the follow-up, the account’s ASEs and backups, its managers, or a director.',
  )

/** Who works on the account, and whoever owes the follow-up though their cover is over. */
function mayRecord(actor: Actor, ability: Ability, accountId: string, task: Task | null): boolean {
  if (actor.kind === 'person' && task?.ownerId === actor.id) return true
  return ability.may('tickets.record_emergency', ability.account(accountId) ?? UNKNOWN_ACCOUNT)
}

async function views(
  query: Query,
  facts: Facts,
  actor: Actor,
  ability: Ability,
  filter: Parameters<typeof listEmergencies>[1],
): Promise<Emergency[]> {
  const rows = await listEmergencies(query, filter)
  const tasks = await findTasks(
    query,
    rows.flatMap(({ taskId }) => taskId ?? []),
  )
  const byId = new Map(tasks.map((task) => [task.id, task]))
  return rows.map((row) => viewOf(row, byId.get(row.taskId ?? '') ?? null, facts, actor, ability))
}

function viewOf(
  row: EmergencyRow,
  task: Task | null,
  facts: Facts,
  actor: Actor,
  ability: Ability,
): Emergency {
  const { ticketRowId: _, taskId: __, escalatedAt, record, ...rest } = row
  return {
    ...rest,
    accountName: facts.account(row.accountId)?.row.name ?? '',
    followUp: task && {
      ...{ taskId: task.id, ownerId: task.ownerId, dueAt: task.dueAt, state: task.state },
      owner: task.ownerId === null ? null : nameOf(facts, task.ownerId),
      escalatedAt: task.state === 'open' ? escalatedAt : null,
    },
    record: record && {
      ...record,
      writtenBy: record.writtenBy === null ? null : nameOf(facts, record.writtenBy),
    },
    mayRecord: mayRecord(actor, ability, row.accountId, task),
  }
}
