/** Routes of the coverage room. */
import type { App } from '../platform/room.ts'
import {
  accountParams,
  answerSchema,
  nowQuery,
  nowSchema,
  timelineQuery,
  timelineSchema,
  whoQuery,
} from './coverage.contract.ts'
import { monthQuery, monthSchema } from './month.contract.ts'
import type { CoverageService } from './coverage.service.ts'

const epoch = (instant: string | undefined): number | null =>
  instant === undefined ? null : Temporal.Instant.from(instant).epochMilliseconds

export function coverageRoutes(app: App, coverage: CoverageService): void {
  app.get(
    '/api/v1/who',
    {
      schema: {
        summary: 'Who answers for an account',
        description:
          'The named ASE, who acts at the instant, when the ASE is back, and why. For any instant, past or future.',
        querystring: whoQuery,
        response: { 200: answerSchema },
      },
    },
    (request) => coverage.who(request.actor, { ...request.query, at: epoch(request.query.at) }),
  )
  app.get(
    '/api/v1/now',
    {
      schema: {
        summary: 'Who answers for every account',
        description:
          'Exceptions first; each account with its strip of who answers, and the hours that need a name.',
        querystring: nowQuery,
        response: { 200: nowSchema },
      },
    },
    (request) => coverage.now(request.actor, { ...request.query, at: epoch(request.query.at) }),
  )
  app.get(
    '/api/v1/coverage/month',
    {
      schema: {
        summary: 'Coverage day by day',
        description:
          'For each account its days: what needs a name, who answers, and the hours that have nobody. By region, then by name.',
        querystring: monthQuery,
        response: { 200: monthSchema },
      },
    },
    ({ actor, query: { region, q, from, ...rest } }) => coverage.month(actor, { ...rest, region, q, from }),
  )
  app.get(
    '/api/v1/accounts/:accountId/timeline',
    {
      schema: {
        summary: 'An account’s coverage over days',
        description:
          'Lanes for who answers, the ASEs, the backups and on-call, and the hours that need a name.',
        params: accountParams,
        querystring: timelineQuery,
        response: { 200: timelineSchema },
      },
    },
    (request) =>
      coverage.timeline(request.actor, {
        ...request.query,
        ...request.params,
        at: epoch(request.query.at),
        from: epoch(request.query.from),
      }),
  )
}
