/** Routes of people's time. */
import type { App } from '../platform/room.ts'
import { personParams } from './coverage.contract.ts'
import {
  daysAnswer,
  daysQuery,
  presenceAnswer,
  presenceQuery,
  weeksAnswer,
  weeksQuery,
} from './people.contract.ts'
import type { PeopleTimeService } from './people.service.ts'

const epoch = (instant: string | undefined): number | null =>
  instant === undefined ? null : Temporal.Instant.from(instant).epochMilliseconds

/** Registers `/api/v1/presence`, `/api/v1/people/:id/days` and `/api/v1/capacity/weeks`. */
export function peopleTimeRoutes(app: App, service: PeopleTimeService): void {
  const presence = {
    summary: 'Whether people are there, until when, and when they are away next',
    querystring: presenceQuery,
    response: { 200: presenceAnswer },
  }
  app.get('/api/v1/presence', { schema: presence }, ({ actor, query }) =>
    service.presence(actor, query.ids, epoch(query.at)),
  )
  const days = {
    summary: 'A person’s working hours, time away, covers and accounts over some weeks',
    params: personParams,
    querystring: daysQuery,
    response: { 200: daysAnswer },
  }
  app.get('/api/v1/people/:id/days', { schema: days }, ({ actor, params: { id }, query }) =>
    service.days(actor, id, epoch(query.from), query.days),
  )
  const weeks = {
    summary: 'Hours that contracts bought and hours that ASEs work, week by week',
    querystring: weeksQuery,
    response: { 200: weeksAnswer },
  }
  app.get('/api/v1/capacity/weeks', { schema: weeks }, ({ actor, query }) => service.weeks(actor, query))
}
