/** Answers about who is away, for whoever may read absences. */
import { authorize, type Actor } from '../platform/auth/index.ts'
import type { Clock } from '../platform/clock.ts'
import { notFound } from '../platform/errors.ts'
import { awayView, nextHolidays, type Away, type Holidays } from './away.ts'
import type { Facts, Person } from './compile-facts.ts'
import type { FactsCache } from './facts-cache.ts'

const DAY = 86_400_000

export type AwayService = ReturnType<typeof awayService>

/** The service of who is away. */
export function awayService(deps: { facts: FactsCache; clock: Clock }) {
  const of = (facts: Facts, belongs: (row: Person['row']) => boolean): Person[] =>
    facts.rows.directory.people.filter(belongs).flatMap(({ id }) => facts.person(id) ?? [])
  /** The newest facts; read again where what is asked about is not among them: it may have come this very moment. */
  const factsWith = async (has: (facts: Facts) => boolean): Promise<Facts> => {
    const facts = await deps.facts.current()
    if (has(facts)) return facts
    deps.facts.invalidate()
    return deps.facts.current()
  }
  return {
    /** Of a team, by the hour. */
    async ofTeam(actor: Actor, id: string, from: number | null, days: number): Promise<Away> {
      authorize(actor, 'absences.read')
      const teamIn = ({ rows }: Facts) => rows.directory.teams.find((one) => one.id === id)
      const facts = await factsWith((known) => teamIn(known) !== undefined)
      const team = teamIn(facts)
      if (!team) throw notFound('team', id)
      const start = from ?? deps.clock.nowMs()
      return awayView(
        team.name,
        of(facts, ({ teamId }) => teamId === id),
        start,
        start + days * DAY,
      )
    },
    /** Of a region: everybody of it, whatever their team. */
    async ofRegion(actor: Actor, id: string, from: number | null, days: number): Promise<Away> {
      authorize(actor, 'absences.read')
      const facts = await factsWith((known) => known.region(id) !== null)
      const region = facts.region(id)
      if (!region) throw notFound('region', id)
      const start = from ?? deps.clock.nowMs()
      return awayView(
        region.name,
        of(facts, ({ regionId }) => regionId === id),
        start,
        start + days * DAY,
      )
    },
    /** The public holidays of a person from now on. */
    async holidays(actor: Actor, personId: string): Promise<Holidays> {
      authorize(actor, 'directory.read')
      const facts = await factsWith((known) => known.person(personId) !== null)
      const person = facts.person(personId)
      if (!person) throw notFound('person', personId)
      return { items: nextHolidays(facts, person, deps.clock.nowMs()) }
    },
  }
}
