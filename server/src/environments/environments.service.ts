/** Systems and notes of an account's environment, kept by whoever works on it. */
import type { FactsCache } from '../coverage/api.ts'
import type { Actor } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { conflict, notFound } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { changing, queryOn, recordChange, type Deps } from '../platform/store/index.ts'
import { changeViews } from './changes/change-views.ts'
import { listChanges } from './changes/changes.store.ts'
import type { Environment, NoteWrite, SystemBody } from './environments.contract.ts'
import {
  findNote,
  lockNote,
  insertSystems,
  listSystems,
  putNotes,
  putSystems,
  removeSystem,
} from './environments.store.ts'
import { environmentChanged } from './events.ts'
import { changingEnvironment, mayChangeEnvironment, type ChangeRights } from './may-change.ts'

export type EnvironmentDeps = Deps & { readonly facts: FactsCache }

export type EnvironmentsService = ReturnType<typeof environmentsService>

const MOST_SYSTEMS = 50
const RECENT = { hours: 30 * 24 }

/** The service of systems and notes. */
export function environmentsService(deps: EnvironmentDeps & ChangeRights) {
  const query = queryOn(deps.pool)
  const change = changing(deps, {
    environment_system_name_is_unique: { path: 'name', message: 'is another system’s of this account' },
  })
  const { clock } = deps

  const record = (
    tx: Tx,
    actor: Actor,
    verb: string,
    accountId: string,
    kind: 'system' | 'note',
    id: string,
  ) =>
    recordChange(
      tx,
      deps,
      { actor, action: `environments.${verb}`, subject: { kind: `environment_${kind}`, id }, accountId },
      environmentChanged,
      { accountId, what: kind },
    )

  const whole = async (actor: Actor, accountId: string): Promise<Environment> => {
    await deps.access.reading(actor, 'environments.read', accountId)
    const facts = await deps.facts.current()
    const account = facts.account(accountId)
    if (!account) throw notFound('account', accountId)
    const from = clock.now().subtract(RECENT).toString()
    const rows = await listChanges(query, { accountId, from, withWithdrawn: true, visible: { kind: 'all' } })
    return {
      ...{ accountId, accountName: account.row.name, zone: account.row.zone },
      systems: await listSystems(query, accountId),
      note: await findNote(query, accountId),
      changes: await changeViews(query, facts, rows),
      mayChange: await mayChangeEnvironment(deps, actor, accountId),
    }
  }

  const changingAccount = (actor: Actor, accountId: string): Promise<void> =>
    changingEnvironment(deps, actor, accountId)

  return {
    /** The environment of an account; reading a guarded one is logged. */
    get: whole,
    /** Adds a system, fifty at most. */
    async addSystem(actor: Actor, accountId: string, body: SystemBody): Promise<Environment> {
      await changingAccount(actor, accountId)
      await change(async (tx) => {
        if ((await listSystems(tx.query, accountId)).length >= MOST_SYSTEMS)
          throw conflict(
            'Fifty systems are the most: remove one that is no more, or describe several in one.',
          )
        const id = newId(clock)
        const noted = { changedAt: clock.now().toString(), changedBy: actor.name }
        await insertSystems(tx.query, [{ id, accountId, ...body, ...noted }])
        await record(tx, actor, 'add_system', accountId, 'system', id)
      })
      return whole(actor, accountId)
    },
    /** Writes a system anew. */
    async setSystem(actor: Actor, accountId: string, id: string, body: SystemBody): Promise<Environment> {
      await changingAccount(actor, accountId)
      await change(async (tx) => {
        const known = (await listSystems(tx.query, accountId)).some((system) => system.id === id)
        if (!known) throw notFound('system', id)
        const noted = { changedAt: clock.now().toString(), changedBy: actor.name }
        await putSystems(tx.query, [{ id, accountId, ...body, ...noted }])
        await record(tx, actor, 'change_system', accountId, 'system', id)
      })
      return whole(actor, accountId)
    },
    /** Removes a system. */
    async removeSystem(actor: Actor, accountId: string, id: string): Promise<Environment> {
      await changingAccount(actor, accountId)
      await change(async (tx) => {
        if (!(await removeSystem(tx, accountId, id))) throw notFound('system', id)
        await record(tx, actor, 'remove_system', accountId, 'system', id)
      })
      return whole(actor, accountId)
    },
    /** Writes access notes and known risks anew; 409 where somebody else has written them since they were read. */
    async setNote(actor: Actor, accountId: string, { readAt, ...body }: NoteWrite): Promise<Environment> {
      await changingAccount(actor, accountId)
      await change(async (tx) => {
        const { changedAt, changedBy } = await lockNote(tx, accountId)
        if (readAt !== undefined && instantOf(readAt) !== instantOf(changedAt))
          throw conflict(
            `${changedBy ?? 'Somebody'} has written these notes since you read them: copy what you wrote, load the page again, and put both together.`,
          )
        await putNotes(tx.query, [
          { accountId, ...body, changedAt: clock.now().toString(), changedBy: actor.name },
        ])
        await record(tx, actor, 'change_note', accountId, 'note', accountId)
      })
      return whole(actor, accountId)
    },
  }
}

const instantOf = (text: string | null): number | null => (text === null ? null : Date.parse(text))
