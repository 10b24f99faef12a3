/** Routes of the coverage proof. */
import { Readable } from 'node:stream'
import type { App } from '../../platform/room.ts'
import { accountParams } from '../coverage.contract.ts'
import {
  accountGapsQuery,
  accountGapsSchema,
  gapsQuery,
  gapsSchema,
  heatQuery,
  heatSchema,
} from './proof.contract.ts'
import type { ProofService } from './proof.service.ts'

const epoch = (instant: string | undefined): number | null =>
  instant === undefined ? null : Temporal.Instant.from(instant).epochMilliseconds

export function proofRoutes(app: App, proof: ProofService): void {
  app.get(
    '/api/v1/coverage/gaps',
    {
      schema: {
        summary: 'Hours ahead that have nobody',
        description:
          'The coverage proof of the next 90 days: each gap with its cause and the cheapest way to close it, and what all that match add up to by cause, week and region. Restricted accounts are left out for whoever is not cleared.',
        querystring: gapsQuery,
        response: { 200: gapsSchema },
      },
    },
    ({ actor, query: { at, offset, limit, ...wanted } }) =>
      proof.gaps(actor, { ...wanted, at: epoch(at) }, { offset, limit }),
  )
  app.get(
    '/api/v1/coverage/gaps/heat',
    {
      schema: {
        summary: 'Hours ahead that have nobody, by account and week or day',
        description:
          'Minutes without proof of each account in each week or day of a zone, accounts with most first, and the sum of all that match. Restricted accounts are left out for whoever is not cleared.',
        querystring: heatQuery,
        response: { 200: heatSchema },
      },
    },
    ({ actor, query: { at, by, zone, limit, ...wanted } }) =>
      proof.heat(actor, { ...wanted, at: epoch(at) }, { by, zone }, limit),
  )
  app.get(
    '/api/v1/coverage/gaps/export',
    {
      schema: {
        summary: 'Hours ahead that have nobody, as CSV',
        description: 'A line a gap, instants in UTC; formulas are made plain text.',
        querystring: gapsQuery.omit({ offset: true, limit: true }),
        produces: ['text/csv'],
      },
    },
    async ({ actor, query: { at, ...wanted } }, reply) => {
      const lines = await proof.csv(actor, { ...wanted, at: epoch(at) })
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="gaps.csv"')
        .send(Readable.from(lines))
    },
  )
  app.get(
    '/api/v1/accounts/:accountId/gaps',
    {
      schema: {
        summary: 'An account’s hours ahead that have nobody',
        description: 'Each gap with all its stretches and every way to close it, the cheapest first.',
        params: accountParams,
        querystring: accountGapsQuery,
        response: { 200: accountGapsSchema },
      },
    },
    ({ actor, params, query }) =>
      proof.ofAccount(actor, params.accountId, { at: epoch(query.at), days: query.days }),
  )
}
