/** What people do with people: find, add, change, note that somebody leaves. */
import { authorize, hasRole, isVisible, type Actor, type PersonSubject } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { forbidden, invalid, notFound } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { DIRECTORY_CONSTRAINTS } from './constraints.ts'
import { directoryChanged } from './events.ts'
import type {
  InterestBody,
  LeaveAnswer,
  NewPersonBody,
  PeopleQuery,
  Person,
  PersonChangesBody,
} from './people.contract.ts'
import {
  findPerson,
  ledBy,
  listInterests,
  listPeople,
  putInterest,
  removeInterest,
  updatePerson,
} from './people.store.ts'
import { refuseNotCleared } from './not-cleared.ts'
import type { LeavesBehind, NamedOnGuarded } from './ports.ts'
import { insertPeople } from './rows.ts'
import { checkTeam } from './check-team.ts'
import { changing, recordChange, type Deps, queryOn } from '../platform/store/index.ts'

export type PeopleService = ReturnType<typeof peopleService>

/** The service of people; `leavesBehind` are the other rooms' parts of that list, `named` what they name only cleared people for. */
export function peopleService(deps: Deps, leavesBehind: readonly LeavesBehind[], named: NamedOnGuarded) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, DIRECTORY_CONSTRAINTS)
  const today = (): string => clock.now().toString().slice(0, 10)

  const changePerson = (
    actor: Actor,
    id: string,
    action: string,
    changes: Partial<Person>,
    reason?: string | null,
  ) =>
    change(async (tx) => {
      const before = await findPerson(tx.query, id, true)
      if (!before) throw notFound('person', id)
      const ability = await deps.access.of(actor)
      ability.authorize('directory.change', personSubject(before))
      // A team stands under its region: who moves on is in none there yet.
      const stays = changes.regionId === undefined || changes.regionId === before.regionId
      const after = { ...before, ...(!stays && { teamId: null }), ...changes }
      const moved = { ...personSubject(after), managerId: before.managerId }
      if (after.regionId !== before.regionId) ability.authorize('directory.change', moved)
      if (after.isCleared !== before.isCleared) authorize(actor, 'directory.clear')
      mayHandle(actor, before, after)
      mayGive(actor, before.roles, after.roles)
      await checkManager(tx, after)
      await checkTeam(tx.query, after, stays ? before.teamId : null, clock.now())
      await updatePerson(tx.query, id, after)
      const entry = {
        actor,
        action,
        subject: { kind: 'person', id },
        ...auditOf(before, after),
        reason: reason ?? null,
      }
      await recordChange(tx, deps, entry, directoryChanged, { what: 'person', id })
      return (await findPerson(tx.query, id)) ?? after
    })

  return {
    /** A page of people. */
    async list(actor: Actor, wanted: PeopleQuery) {
      authorize(actor, 'directory.read')
      return listPeople(query, wanted, today())
    },
    /** One person; 404 where there is none. */
    async get(actor: Actor, id: string): Promise<Person> {
      authorize(actor, 'directory.read')
      const person = await findPerson(query, id)
      if (!person) throw notFound('person', id)
      return person
    },
    /** Adds a person. A manager adds to their own region. */
    async add(actor: Actor, body: NewPersonBody): Promise<Person> {
      authorize(actor, 'directory.change')
      return change(async (tx) => {
        const id = newId(clock)
        const subject = { kind: 'person', id, regionId: body.regionId, managerId: null } as const
        ;(await deps.access.of(actor)).authorize('directory.change', subject)
        mayGive(actor, [], body.roles)
        await checkTeam(tx.query, { teamId: body.teamId ?? null, regionId: body.regionId }, null, clock.now())
        await insertPeople(tx.query, [{ ...body, id, createdAt: clock.now().toString() }])
        const entry = {
          actor,
          action: 'directory.add_person',
          subject: { kind: 'person', id },
          after: body,
        }
        await recordChange(tx, deps, entry, directoryChanged, { what: 'person', id })
        const person = await findPerson(tx.query, id)
        if (!person) throw notFound('person', id)
        return person
      })
    },
    /** Changes what is named; the rest stays. Clearance is taken back once it was seen what becomes of what they are named for. */
    async change(actor: Actor, id: string, { confirmed, ...changes }: PersonChangesBody): Promise<Person> {
      authorize(actor, 'directory.change')
      if (changes.isCleared === false && (await findPerson(query, id))?.isCleared) {
        authorize(actor, 'directory.clear')
        refuseNotCleared(await named(id), confirmed === true)
      }
      return changePerson(actor, id, 'directory.change_person', given(changes))
    },
    /** Sets or takes back the last working day, and lists what still names the person after it. */
    async leave(
      actor: Actor,
      id: string,
      leftOn: string | null,
      reason?: string | null,
    ): Promise<LeaveAnswer> {
      authorize(actor, 'directory.change')
      const person = await changePerson(actor, id, 'directory.leave', { leftOn }, reason)
      return { person, leavesBehind: leftOn === null ? [] : await this.leavesBehind(actor, id, leftOn) }
    },
    /** What would still name the person after this last working day. */
    async leavesBehind(actor: Actor, id: string, leftOn: string): Promise<LeaveAnswer['leavesBehind']> {
      authorize(actor, 'directory.read')
      const led = await ledBy(query, id)
      const own = led.map((one) => ({
        ...one,
        todo: one.kind === 'report' ? 'Name another manager.' : 'Name another leader.',
      }))
      const others = await Promise.all(leavesBehind.map((part) => part(query, id, leftOn)))
      const visible = (await deps.access.of(actor)).visible('accounts.read')
      const seen = others.flat().filter(({ accountId = null }) => isVisible(visible, accountId))
      return [...own, ...seen.map(({ accountId: _, ...one }) => one)]
    },
    /** The interest list. */
    async interests(actor: Actor) {
      authorize(actor, 'directory.read')
      const items = await listInterests(query)
      return { items: items.map((one) => (readsNotes(actor, one.personId) ? one : { ...one, note: null })) }
    },
    /** Puts a person on the interest list or changes the entry: a manager, or the person themselves. */
    async setInterest(actor: Actor, personId: string, body: InterestBody): Promise<void> {
      await mayNoteInterest(deps, actor, personId)
      await change(async (tx) => {
        await putInterest(tx, { ...body, personId })
        const after = { stage: body.stage, since: body.since }
        const entry = {
          actor,
          action: 'directory.set_interest',
          subject: { kind: 'person', id: personId },
          after,
        }
        await recordChange(tx, deps, entry, directoryChanged, { what: 'interest', id: personId })
      })
    },
    /** Takes a person off the interest list; 404 where they are not on it. */
    async dropInterest(actor: Actor, personId: string): Promise<void> {
      await mayNoteInterest(deps, actor, personId)
      await change(async (tx) => {
        if (!(await removeInterest(tx, personId))) throw notFound('interest of person', personId)
        const entry = { actor, action: 'directory.drop_interest', subject: { kind: 'person', id: personId } }
        await recordChange(tx, deps, entry, directoryChanged, { what: 'interest', id: personId })
      })
    },
  }
}

async function mayNoteInterest({ access, pool }: Deps, actor: Actor, personId: string): Promise<void> {
  if (actor.id === personId) return authorize(actor, 'directory.read')
  authorize(actor, 'directory.change')
  const person = await findPerson(queryOn(pool), personId)
  if (person) (await access.of(actor)).authorize('directory.change', personSubject(person))
}

/** A person as rights are asked about. */
export function personSubject({
  id,
  regionId,
  managerId,
}: Pick<Person, 'id' | 'regionId' | 'managerId'>): PersonSubject {
  return { kind: 'person', id, regionId, managerId }
}

/** Notes on the interest list name accounts: an account team, which knows its own alone, reads those of itself only. */
function readsNotes(actor: Actor, personId: string): boolean {
  if (actor.kind === 'system' || actor.id === personId) return true
  return hasRole(actor, 'director', 'manager', 'ase', 'support_engineer', 'support_operations')
}

/** Only a director makes or unmakes directors and support operations: nobody raises themselves. */
function mayGive(actor: Actor, before: readonly string[], after: readonly string[]): void {
  const guarded = ['director', 'manager', 'support_operations'].filter(
    (role) => before.includes(role) !== after.includes(role),
  )
  if (guarded.length === 0 || actor.kind === 'system' || hasRole(actor, 'director')) return
  throw forbidden(`Only a director gives or takes these roles: ${guarded.join(', ')}.`)
}

/**
 * The address and the last working day decide who gets in, and as whom: a director's record is a director's to change, whatever
 * the region, and so is the address of others who may more than a manager, or see more.
 */
function mayHandle(actor: Actor, before: Person, after: Person): void {
  if (actor.kind === 'system' || hasRole(actor, 'director')) return
  if (before.roles.includes('director'))
    throw forbidden(`${before.name} is a director: only a director changes that.`)
  const isAbove = before.isCleared || ['manager', 'support_operations'].some((role) => has(before, role))
  if (before.email !== after.email && isAbove && actor.id !== before.id)
    throw forbidden(`${before.name} signs in by this address: only a director changes it for them.`)
}

const has = (person: Person, role: string): boolean => (person.roles as readonly string[]).includes(role)

async function checkManager(tx: Tx, person: Person): Promise<void> {
  let above = person.managerId
  for (let steps = 0; above !== null && steps < 50; steps++) {
    if (above === person.id) {
      throw invalid([
        { path: 'managerId', message: 'would make the person their own manager, directly or in a circle' },
      ])
    }
    above = (await findPerson(tx.query, above))?.managerId ?? null
  }
}

/** What was given: `undefined` means unchanged. */
export function given<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as never
}

/** Before and after of the values that differ; the log seals them with the person's key. */
function auditOf(before: Person, after: Person): { before: object; after: object } {
  const keys = (Object.keys(after) as (keyof Person)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  const pick = (row: Person): object => Object.fromEntries(keys.map((key) => [key, row[key]]))
  return { before: pick(before), after: pick(after) }
}
