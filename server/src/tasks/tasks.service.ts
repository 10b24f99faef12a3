/** What people do with tasks: look, complete, reopen. */
import {
  authorize,
  hasRole,
  isVisible,
  UNKNOWN_ACCOUNT,
  type Ability,
  type Actor,
} from '../platform/auth/index.ts'
import { conflict, forbidden, invalid, notFound } from '../platform/errors.ts'
import { defineEvent } from '../platform/events/index.ts'
import { ownersOnlyFor } from './owners-only.ts'
import type { TaskListQuery } from './tasks.contract.ts'
import { findTask, listTasks, setTaskState, type Task } from './tasks.store.ts'
import { changing, queryOn, recordChange, type Deps, type Page } from '../platform/store/index.ts'

/** A person completed or reopened a task. */
export const taskChanged = defineEvent<{
  taskId: string
  state: string
  ownerId: string | null
  accountId: string | null
  ticketId: string | null
}>('tasks.changed')

export type TasksService = ReturnType<typeof tasksService>

/** The service of tasks. */
export function tasksService(deps: Deps) {
  const query = queryOn(deps.pool)
  const change = changing(deps, {})

  const setState = async (
    actor: Actor,
    id: string,
    from: Task['state'],
    to: 'open' | 'done',
  ): Promise<Task> => {
    authorize(actor, 'tasks.change')
    const ability = await deps.access.of(actor)
    return change(async (tx) => {
      const before = await findTask(tx.query, id, true)
      if (!before || !mayKnow(actor, ability, before)) throw notFound('task', id)
      mayChange(actor, ability, before)
      if (before.state === to) return before
      if (before.state !== from)
        throw conflict(`The task is ${before.state}: only ${from} ones can become ${to}.`)
      const at = deps.clock.now()
      await setTaskState(tx, id, to, to === 'done' ? { at, by: actor.id } : null)
      const { ownerId, accountId, ticketId } = before
      const action = to === 'done' ? 'tasks.complete' : 'tasks.reopen'
      const entry = {
        actor,
        action,
        subject: { kind: 'task', id },
        accountId,
        before: { state: from },
        after: { state: to },
      }
      await recordChange(tx, deps, entry, taskChanged, {
        taskId: id,
        state: to,
        ownerId,
        accountId,
        ticketId,
      })
      return (await findTask(tx.query, id)) ?? before
    })
  }

  return {
    /** A page of tasks. */
    async list(actor: Actor, wanted: TaskListQuery): Promise<Page<Task>> {
      authorize(actor, 'tasks.read')
      const { owner, state, ...rest } = wanted
      const visible = (await deps.access.of(actor)).visible('tasks.read')
      return listTasks(query, {
        ...rest,
        visible,
        readerId: actor.id,
        ownersOnly: ownersOnlyFor(actor),
        ownerId: owner === 'me' ? ownId(actor) : owner,
        state: state === 'any' ? undefined : state,
      })
    },
    /** One task; 404 where there is none. */
    async get(actor: Actor, id: string): Promise<Task> {
      authorize(actor, 'tasks.read')
      const task = await findTask(query, id)
      const isOthers = task && ownersOnlyFor(actor).includes(task.kind) && task.ownerId !== actor.id
      if (!task || isOthers || !mayKnow(actor, await deps.access.of(actor), task)) throw notFound('task', id)
      return task
    },
    /** Completes an open task; a done one stays as it is. */
    complete: (actor: Actor, id: string) => setState(actor, id, 'open', 'done'),
    /** Opens a done task again. */
    reopen: (actor: Actor, id: string) => setState(actor, id, 'done', 'open'),
  }
}

function ownId(actor: Actor): string {
  if (actor.kind === 'person') return actor.id
  throw invalid([
    { path: 'owner', message: '`me` needs a person: this token belongs to none, name the owner’s id' },
  ])
}

/** Of accounts they may read; of no account: whoever reads all of them, and its owner. */
function mayKnow(actor: Actor, ability: Ability, { accountId, ownerId }: Task): boolean {
  const visible = ability.visible('tasks.read')
  return isVisible(visible, accountId) || (accountId === null && ownerId === actor.id)
}

/** One's own; one that is nobody's, as far as one works on its account; somebody else's as their manager. */
function mayChange(actor: Actor, ability: Ability, { accountId, ownerId }: Task): void {
  if (ownerId === actor.id && actor.kind === 'person') return
  const account = (accountId === null ? null : ability.account(accountId)) ?? UNKNOWN_ACCOUNT
  if (ownerId === null && (accountId === null || ability.may('tasks.change', account))) return
  if (accountId === null ? hasRole(actor, 'manager', 'director') : ability.may('accounts.change', account))
    return
  throw forbidden(
    'This task is somebody else’s: its owner, those who work on its account, a manager of its region or a director may complete or reopen it.',
  )
}
