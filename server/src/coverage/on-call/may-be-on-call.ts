/** Who may be on call: engineers who are here. Anybody else would be paged in the night for what they cannot mend. */
import type { Clock } from '../../platform/clock.ts'
import { conflict } from '../../platform/errors.ts'
import { plainRows, type Query } from '../../platform/store/index.ts'
import { dayEnd } from '../local-days.ts'

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly leftOn: string | null
  readonly isEngineer: boolean
}

const PEOPLE = `select id::text, name, time_zone as zone, left_on as "leftOn",
    roles && array['ase', 'support_engineer'] as "isEngineer"
  from person where $1::uuid[] is null or id = any($1) order by lower(name), id`

/** Throws where one of these people may not be on call, and names whom; who is unknown the database refuses. */
export async function refuseOthers(query: Query, clock: Clock, ids: readonly string[]): Promise<void> {
  const people = plainRows(await query<Row>(PEOPLE, [ids]))
  const said = people.flatMap((person) => {
    if (hasLeft(person, clock)) return [`${person.name} has left`]
    return person.isEngineer ? [] : [`${person.name} is neither ASE nor support engineer`]
  })
  if (said.length > 0) throw conflict(`${said.join('; ')}: choose somebody else to be on call.`)
}

/** Everybody who may be on call now. */
export async function engineersHere(query: Query, clock: Clock): Promise<ReadonlySet<string>> {
  const people = plainRows(await query<Row>(PEOPLE, [null]))
  return new Set(people.filter((one) => one.isEngineer && !hasLeft(one, clock)).map(({ id }) => id))
}

const hasLeft = ({ leftOn, zone }: Row, clock: Clock): boolean =>
  leftOn !== null && dayEnd(leftOn, zone) <= clock.nowMs()
