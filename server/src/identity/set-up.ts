/** The first director of a new programme, with the region they stand in where there is none yet. */
import {
  directoryChanged,
  insertPeople,
  insertRegions,
  insertScheduleHours,
  insertSchedules,
  findPerson,
} from '../directory/api.ts'
import { writeAudit } from '../platform/audit.ts'
import type { Tx } from '../platform/db/index.ts'
import { invalid } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { recordChange, type Query } from '../platform/store/index.ts'
import { SIGN_IN, type IdentityDeps } from './deps.ts'
import { findByEmail } from './people.store.ts'
import { setRoles } from './roles.ts'
import { rolesIn } from './sessions.service.ts'
import { listRegionChoices, type RegionChoice } from './set-up.store.ts'

export interface FirstDirector {
  readonly name: string
  readonly email: string
  readonly timeZone: string
  /** One of the regions that there are; absent where there is none yet. */
  readonly regionId?: string | undefined
}

/** The regions to choose from; none in a new programme. */
export function setUpChoices(query: Query): Promise<RegionChoice[]> {
  return listRegionChoices(query)
}

/** Makes the person a director: somebody in the directory with this address, or somebody new. Answers the id. */
export async function firstDirector(deps: IdentityDeps, tx: Tx, director: FirstDirector): Promise<string> {
  const known = await findByEmail(tx.query, director.email)
  if (known) return promoted(deps, tx, known.id)
  const regionId = await regionFor(deps, tx, director)
  const id = newId(deps.clock)
  const { name, email, timeZone } = director
  const row = { id, name, email, timeZone, regionId, languages: ['en'], roles: ['director'] as const }
  await insertPeople(tx.query, [{ ...row, isSenior: false, createdAt: deps.clock.now().toString() }])
  const entry = { actor: SIGN_IN, action: 'directory.add_person', subject: { kind: 'person', id } }
  const after = { roles: row.roles, regionId }
  await recordChange(tx, deps, { ...entry, after }, directoryChanged, { what: 'person', id })
  return id
}

async function promoted(deps: IdentityDeps, tx: Tx, id: string): Promise<string> {
  const person = await findPerson(tx.query, id)
  const kept = rolesIn(person?.roles ?? []).filter((role) => role !== 'customer_contact')
  await setRoles(deps, tx, SIGN_IN, id, [...kept, 'director'])
  return id
}

async function regionFor(deps: IdentityDeps, tx: Tx, director: FirstDirector): Promise<string> {
  const choices = await listRegionChoices(tx.query)
  if (director.regionId !== undefined) {
    if (choices.some(({ id }) => id === director.regionId)) return director.regionId
    throw invalid([{ path: 'director.regionId', message: 'is no region we know' }])
  }
  const [only, ...more] = choices
  if (more.length > 0)
    throw invalid([{ path: 'director.regionId', message: 'is needed: choose the region you stand in' }])
  return only?.id ?? (await firstRegion(deps, tx, director.timeZone))
}

const OFFICE = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, start: 9 * 60, end: 17 * 60 }))

/** A region to begin with, working days nine to five; the settings change all of it. */
async function firstRegion({ clock }: IdentityDeps, tx: Tx, timeZone: string): Promise<string> {
  const { code, name } = partOfTheWorld(timeZone)
  const schedule = { id: newId(clock), name: `${name}, business hours` }
  await insertSchedules(tx.query, [schedule])
  const hours = { id: newId(clock), scheduleId: schedule.id, timeZone, weekly: OFFICE, holidaySetIds: [] }
  await insertScheduleHours(tx.query, [{ ...hours, valid: '(,)' }])
  const supportChannel = `#support-${code.toLowerCase()}`
  const region = { id: newId(clock), code, name, timeZone, scheduleId: schedule.id, supportChannel }
  await insertRegions(tx.query, [region])
  const subject = { kind: 'region', id: region.id }
  await writeAudit(tx, clock, { actor: SIGN_IN, action: 'directory.add_region', subject, after: region })
  return region.id
}

/** By the continent of the time zone. */
export function partOfTheWorld(timeZone: string): { readonly code: string; readonly name: string } {
  const continent = timeZone.split('/', 1)[0] ?? ''
  if (continent === 'America') return { code: 'AMER', name: 'Americas' }
  if (['Asia', 'Australia', 'Pacific', 'Antarctica'].includes(continent))
    return { code: 'APAC', name: 'Asia and Pacific' }
  return { code: 'EMEA', name: 'Europe, Middle East and Africa' }
}
