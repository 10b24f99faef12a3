/** Routes of who is away. */
import type { App } from '../platform/room.ts'
import { awayAnswer, awayQuery, holidaysAnswer } from './away.contract.ts'
import type { AwayService } from './away.service.ts'
import { personParams as params } from './coverage.contract.ts'

const epoch = (instant: string | undefined): number | null =>
  instant === undefined ? null : Temporal.Instant.from(instant).epochMilliseconds

/** Registers `/api/v1/teams/:id/absences`, `/api/v1/regions/:id/absences` and `/api/v1/people/:id/holidays`. */
export function awayRoutes(app: App, service: AwayService): void {
  const response = { 200: awayAnswer }
  const team = {
    summary: 'Who of a team is away, and how many at once, by the hour; never why',
    params,
    querystring: awayQuery,
    response,
  }
  app.get('/api/v1/teams/:id/absences', { schema: team }, ({ actor, params: { id }, query }) =>
    service.ofTeam(actor, id, epoch(query.from), query.days),
  )
  const region = { ...team, summary: 'Who of a region is away, and how many at once, by the hour; never why' }
  app.get('/api/v1/regions/:id/absences', { schema: region }, ({ actor, params: { id }, query }) =>
    service.ofRegion(actor, id, epoch(query.from), query.days),
  )
  const holidays = {
    summary: 'A person’s public holidays to come',
    description:
      'Those of the lists that their hours name, or the schedule of their region. Reply targets know nothing of them: a schedule of replies has its own list.',
    params,
    response: { 200: holidaysAnswer },
  }
  app.get('/api/v1/people/:id/holidays', { schema: holidays }, ({ actor, params: { id } }) =>
    service.holidays(actor, id),
  )
}
