/** Answers about people's time, for whoever may read the directory; accounts as far as the reader may know of them. */
import { authorize, isVisible, type Access, type Actor } from '../platform/auth/index.ts'
import type { Clock } from '../platform/clock.ts'
import { notFound } from '../platform/errors.ts'
import type { Facts } from './compile-facts.ts'
import type { FactsCache } from './facts-cache.ts'
import { dateAt } from './local-days.ts'
import {
  daysView,
  presenceView,
  weeksView,
  type PersonDays,
  type PersonPresence,
  type Week,
} from './people-time.ts'
import { iso } from './views.ts'

const DAY = 86_400_000

export type PeopleTimeService = ReturnType<typeof peopleTimeService>

/** The service of people's time. */
export function peopleTimeService(deps: { facts: FactsCache; clock: Clock; access: Access }) {
  const { clock } = deps
  // Rights are looked up on the newest facts: whoever asks sees what they have just noted, also before its notice has come.
  const newest = async (actor: Actor): Promise<Facts> => {
    await deps.access.of(actor)
    return deps.facts.current()
  }
  return {
    /** Who of these people is there; those nobody knows are left out. */
    async presence(
      actor: Actor,
      ids: readonly string[],
      at: number | null,
    ): Promise<{ at: string; items: PersonPresence[] }> {
      authorize(actor, 'directory.read')
      const facts = await newest(actor)
      const moment = at ?? clock.nowMs()
      const items = ids.flatMap((id) => {
        const person = facts.person(id)
        return person ? [presenceView(person, moment)] : []
      })
      return { at: iso(moment), items }
    },
    /** A person's days: working hours, being away, covers, accounts. */
    async days(actor: Actor, personId: string, from: number | null, days: number): Promise<PersonDays> {
      authorize(actor, 'directory.read')
      const visible = (await deps.access.of(actor)).visible('accounts.read')
      const facts = await deps.facts.current()
      const person = facts.person(personId)
      if (!person) throw notFound('person', personId)
      const start = from ?? clock.nowMs()
      return daysView(facts, person, start, start + days * DAY, (id) => isVisible(visible, id))
    },
    /** Hours sold and there to give, week by week. */
    async weeks(
      actor: Actor,
      wanted: { from?: string | undefined; weeks: number; regionId?: string | undefined },
    ): Promise<{ items: Week[] }> {
      authorize(actor, 'accounts.read_capacity')
      const facts = await newest(actor)
      const people = facts.personIds.flatMap((id) => facts.person(id) ?? [])
      const from = wanted.from ?? dateAt(clock.nowMs(), 'UTC')
      return { items: weeksView(facts, people, from, wanted.weeks, wanted.regionId) }
    },
  }
}
