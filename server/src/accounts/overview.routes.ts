/** Routes across accounts: capacity, suggestions, ASEs, search, exports. */
import { Readable } from 'node:stream'
import type { App } from '../platform/room.ts'
import { inChunks, toCsv, toJson, toMarkdown } from './directory-export.ts'
import {
  asesAnswer,
  capacityAnswer,
  capacityQuery,
  exportQuery,
  searchAnswer,
  searchQuery,
  suggestionsAnswer,
  suggestionsQuery,
} from './overview.contract.ts'
import type { OverviewService } from './overview.service.ts'

/** Registers `/api/v1/capacity`, `/api/v1/ases`, `/api/v1/directory/search` and `/api/v1/directory/export`. */
export function overviewRoutes(app: App, service: OverviewService): void {
  const capacity = {
    summary: 'Accounts, hours and shares per ASE against their limits',
    querystring: capacityQuery,
    response: { 200: capacityAnswer },
  }
  app.get('/api/v1/capacity', { schema: capacity }, ({ actor, query }) =>
    service.capacity(actor, query.on, query.regionId),
  )

  const suggestions = {
    summary: 'Who suits an account best as its ASE, each with the reasons',
    querystring: suggestionsQuery,
    response: { 200: suggestionsAnswer },
  }
  app.get('/api/v1/capacity/suggestions', { schema: suggestions }, ({ actor, query }) =>
    service.suggestions(actor, query),
  )

  const ases = { summary: 'Current ASEs and their accounts', response: { 200: asesAnswer } }
  app.get('/api/v1/ases', { schema: ases }, ({ actor }) => service.ases(actor))

  const search = {
    summary: 'Find an account by name, alias, domain, organisation, CRM id or person',
    querystring: searchQuery,
    response: { 200: searchAnswer },
  }
  app.get('/api/v1/directory/search', { schema: search }, ({ actor, query }) =>
    service.search(actor, query.q, query.limit),
  )

  const file = {
    summary: 'The directory as JSON, CSV or a Markdown table',
    description: 'CSV makes formulas plain text.',
    querystring: exportQuery,
  }
  app.get('/api/v1/directory/export', { schema: file }, async ({ actor, query }, reply) => {
    const rows = await service.export(actor)
    const send = (type: string, pieces: AsyncIterable<string>) =>
      reply.type(type).send(Readable.from(inChunks(pieces)))
    if (query.format === 'csv') {
      void reply.header('content-disposition', 'attachment; filename="directory.csv"')
      return send('text/csv; charset=utf-8', toCsv(rows))
    }
    if (query.format === 'markdown') return send('text/markdown; charset=utf-8', toMarkdown(rows))
    return send('application/json; charset=utf-8', toJson(rows))
  })
}
