/** What people set for themselves: how they read, their columns, their views. */
import { authorize, hasRole, type Actor } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { conflict, forbidden, notFound } from '../platform/errors.ts'
import { defineEvent } from '../platform/events/index.ts'
import { newId } from '../platform/ids.ts'
import { changing, queryOn, recordChange, type Deps } from '../platform/store/index.ts'
import type {
  Display,
  DisplayBody,
  ListPreference,
  NewViewBody,
  SavedView,
  ViewChangesBody,
} from './preferences.contract.ts'
import {
  countViews,
  findPreference,
  insertView,
  listViews,
  lockView,
  mergePreference,
  removeView,
  updateView,
  type StoredView,
} from './preferences.store.ts'

/** Somebody changed what they set, or a view. */
export const preferencesChanged = defineEvent<{ actorId: string; list: string | null }>('preferences.changed')

export type PreferencesService = ReturnType<typeof preferencesService>

const AS_EVERYBODY: Display = { timeZone: null, colourScheme: 'auto', density: 'comfortable' }
const MOST_VIEWS = 100
const CONSTRAINTS = {
  saved_view_name_unique: { path: 'name', message: 'is the name of another view of yours: choose another' },
}

/** The service of preferences. */
export function preferencesService(deps: Deps) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, CONSTRAINTS)

  const read = async (actor: Actor) => {
    const { display, lists } = await findPreference(query, actor)
    return { display: { ...AS_EVERYBODY, ...display }, lists: { ...lists } }
  }
  const record = (tx: Tx, actor: Actor, verb: string, subject: { kind: string; id: string }, after: object) =>
    recordChange(tx, deps, { actor, action: `preferences.${verb}`, subject, after }, preferencesChanged, {
      actorId: actor.id,
      list: 'list' in after && typeof after.list === 'string' ? after.list : null,
    })
  const own = (actor: Actor) => ({ kind: 'preferences', id: actor.id })
  const ofView = (id: string) => ({ kind: 'saved_view', id })

  return {
    /** What the caller has set, and what holds where they set nothing. */
    async preferences(actor: Actor) {
      authorize(actor, 'preferences.use')
      return read(actor)
    },
    /** Sets how the caller reads; what is not named stays. */
    async setDisplay(actor: Actor, display: DisplayBody) {
      authorize(actor, 'preferences.use')
      await change(async (tx) => {
        await mergePreference(tx, actor, { display }, clock.now())
        await record(tx, actor, 'set_display', own(actor), display)
      })
      return read(actor)
    },
    /** Sets the columns and the view that a list opens with. */
    async setList(actor: Actor, list: string, preference: ListPreference) {
      authorize(actor, 'preferences.use')
      await change(async (tx) => {
        await mergePreference(tx, actor, { lists: { [list]: preference } }, clock.now())
        await record(tx, actor, 'set_list', own(actor), { list, ...preference })
      })
      return read(actor)
    },
    /** The caller’s views of a list, and those shared by others. */
    async views(actor: Actor, list: string, mine: boolean): Promise<{ items: SavedView[] }> {
      authorize(actor, 'preferences.use')
      const rows = await listViews(query, actor, list, mine)
      return { items: rows.map((row) => asSeen(actor, row)) }
    },
    /** Saves a list as it stands under a name. */
    async addView(actor: Actor, body: NewViewBody): Promise<SavedView> {
      authorize(actor, 'preferences.use')
      return change(async (tx) => {
        if ((await countViews(tx.query, actor, body.list)) >= MOST_VIEWS)
          throw conflict(`There are ${MOST_VIEWS} views of this list already: remove one that is not used.`)
        const id = newId(clock)
        await insertView(
          tx,
          { ...body, id, ownerKind: actor.kind, ownerId: actor.id, ownerName: actor.name },
          clock.now(),
        )
        const { list, name, isShared } = body
        await record(tx, actor, 'add_view', ofView(id), { list, name, isShared })
        return asSeen(actor, present(await lockView(tx, id), id))
      })
    },
    /** Renames, replaces or shares a view. */
    async changeView(actor: Actor, id: string, changes: ViewChangesBody): Promise<SavedView> {
      authorize(actor, 'preferences.use')
      return change(async (tx) => {
        const before = mine(actor, await lockView(tx, id), id)
        const { name = before.name, state = before.state, isShared = before.isShared } = changes
        await updateView(tx, { id, name, state, isShared }, clock.now())
        await record(tx, actor, 'change_view', ofView(id), { list: before.list, name, isShared })
        return asSeen(actor, present(await lockView(tx, id), id))
      })
    },
    /** Removes a view. */
    async dropView(actor: Actor, id: string): Promise<SavedView> {
      authorize(actor, 'preferences.use')
      return change(async (tx) => {
        const before = mine(actor, await lockView(tx, id), id)
        await removeView(tx, id)
        await record(tx, actor, 'drop_view', ofView(id), { list: before.list, name: before.name })
        return asSeen(actor, before)
      })
    },
  }
}

function owns(actor: Actor, view: StoredView): boolean {
  return view.ownerKind === actor.kind && view.ownerId === actor.id
}

function mayChange(actor: Actor, view: StoredView): boolean {
  return owns(actor, view) || (view.isShared && hasRole(actor, 'manager', 'director'))
}

function asSeen(actor: Actor, view: StoredView): SavedView {
  const { ownerKind: _, ownerId: _id, ...rest } = view
  return { ...rest, isMine: owns(actor, view), mayChange: mayChange(actor, view) }
}

function present(view: StoredView | undefined, id: string): StoredView {
  if (!view) throw notFound('saved view', id)
  return view
}

/** Somebody else’s own view is not there at all. */
function mine(actor: Actor, found: StoredView | undefined, id: string): StoredView {
  const view = present(found, id)
  if (mayChange(actor, view)) return view
  if (!view.isShared) throw notFound('saved view', id)
  throw forbidden(`This view is ${view.ownerName}’s: save one of your own, or ask them to change it.`)
}
