/** Planned changes: entered, moved and withdrawn by whoever works on the account, or answers its emergency. */
import type { Actor } from '../../platform/auth/index.ts'
import { authorize, isVisible } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { conflict, invalid, notFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { changing, queryOn, recordChange, type Query } from '../../platform/store/index.ts'
import type { Change, ChangeBody, ChangeQuery } from '../environments.contract.ts'
import type { EnvironmentDeps } from '../environments.service.ts'
import { environmentChanged } from '../events.ts'
import { changingEnvironment, type ChangeRights } from '../may-change.ts'
import { changeView, changeViews } from './change-views.ts'
import {
  findChange,
  insertChanges,
  listChanges,
  lockChange,
  revisionsOf,
  supersedeChange,
  type ChangeRow,
} from './changes.store.ts'

export type ChangesService = ReturnType<typeof changesService>

/** The service of planned changes. */
export function changesService(deps: EnvironmentDeps & ChangeRights) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, {})

  const view = async (ask: Query, id: string): Promise<Change> => {
    const row = await findChange(ask, id)
    if (!row) throw notFound('planned change', id)
    return (await changeViews(ask, await deps.facts.current(), [row]))[0]!
  }

  const write = async (
    tx: Tx,
    actor: Actor,
    row: { changeId: string; revision: number; accountId: string; state: ChangeRow['state'] },
    { start, end, ...body }: ChangeBody,
  ): Promise<void> => {
    const noted = { recordedAt: clock.now().toString(), recordedBy: actor.name }
    await insertChanges(tx.query, [
      { id: newId(clock), ...row, ...body, during: `[${start},${end})`, ...noted },
    ])
    const { changeId: id, accountId, revision, state } = row
    const action = state === 'withdrawn' ? 'withdraw' : revision === 1 ? 'plan' : 'move'
    const entry = {
      ...{
        actor,
        action: `environments.${action}_change`,
        subject: { kind: 'planned_change', id },
        accountId,
      },
      after: { revision, state, start, end, risk: body.risk },
    }
    await recordChange(tx, deps, entry, environmentChanged, { accountId, what: 'planned_change' })
  }

  /** The standing revision, once the actor may change it. */
  const mine = async (tx: Tx, actor: Actor, id: string): Promise<ChangeRow> => {
    authorize(actor, 'environments.change')
    const row = await lockChange(tx, id)
    if (!row) throw notFound('planned change', id)
    await changingEnvironment(deps, actor, row.accountId)
    if (row.state === 'withdrawn') throw conflict('It is withdrawn already: plan a new one.')
    return row
  }

  return {
    /** Of every account that the actor may read, or of one; those whose window is not over. */
    async list(actor: Actor, wanted: ChangeQuery): Promise<{ items: Change[] }> {
      authorize(actor, 'environments.read')
      const { account: accountId, from = clock.now().toString(), to, withdrawn } = wanted
      const ability =
        accountId === undefined
          ? await deps.access.of(actor)
          : await deps.access.reading(actor, 'environments.read', accountId)
      const visible = ability.visible('environments.read')
      const rows = await listChanges(query, { accountId, from, to, withWithdrawn: withdrawn, visible })
      return { items: await changeViews(query, await deps.facts.current(), rows) }
    },
    /** Every revision of one. */
    async history(actor: Actor, id: string) {
      authorize(actor, 'environments.read')
      const rows = await revisionsOf(query, id)
      const visible = (await deps.access.of(actor)).visible('environments.read')
      if (!rows[0] || !isVisible(visible, rows[0].accountId)) throw notFound('planned change', id)
      const facts = await deps.facts.current()
      return { items: rows.map((row) => changeView(facts, row)) }
    },
    /** Plans one; a window that is over already is refused. */
    async plan(actor: Actor, accountId: string, body: ChangeBody): Promise<Change> {
      await changingEnvironment(deps, actor, accountId)
      refusePast(body, clock.nowMs())
      return change(async (tx) => {
        const changeId = newId(clock)
        await write(tx, actor, { changeId, revision: 1, accountId, state: 'planned' }, body)
        return view(tx.query, changeId)
      })
    },
    /** Writes it anew: whoever heard of it hears of this. */
    async move(actor: Actor, id: string, body: ChangeBody): Promise<Change> {
      authorize(actor, 'environments.change')
      return change(async (tx) => {
        const { revision, accountId } = await mine(tx, actor, id)
        refusePast(body, clock.nowMs())
        await supersedeChange(tx, id, clock.now())
        await write(tx, actor, { changeId: id, revision: revision + 1, accountId, state: 'planned' }, body)
        return view(tx.query, id)
      })
    },
    /** Takes it back: whoever heard of it hears that it does not happen. */
    async withdraw(actor: Actor, id: string): Promise<Change> {
      authorize(actor, 'environments.change')
      return change(async (tx) => {
        const { revision, accountId, ...row } = await mine(tx, actor, id)
        await supersedeChange(tx, id, clock.now())
        await write(
          tx,
          actor,
          { changeId: id, revision: revision + 1, accountId, state: 'withdrawn' },
          bodyOf(row),
        )
        return view(tx.query, id)
      })
    },
  }
}

function bodyOf(row: Omit<ChangeRow, 'revision' | 'accountId'>): ChangeBody {
  const { title, about, start, end, risk, rollBack, contacts, runbookUrl } = row
  return { title, about, start, end, risk, rollBack, contacts, runbookUrl }
}

function refusePast({ end }: ChangeBody, nowMs: number): void {
  if (Temporal.Instant.from(end).epochMilliseconds > nowMs) return
  throw invalid([{ path: 'end', message: 'has passed: plan what is to come' }])
}
