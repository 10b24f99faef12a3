/** The route of the search room. */
import type { App } from '../platform/room.ts'
import { searchAnswer, searchQuery } from './search.contract.ts'
import type { SearchService } from './search.service.ts'

/** Registers `/api/v1/search`. */
export function searchRoutes(app: App, service: SearchService): void {
  const search = {
    summary: 'Find anything, or ask who is there at a time',
    description:
      'Accounts by name, alias, domain, organisation or CRM id; people by name, address or handle; customers’ people; tickets by number or words of the subject. With a day or time it answers who is there then, why, and what to do.',
    querystring: searchQuery,
    response: { 200: searchAnswer },
  }
  app.get('/api/v1/search', { schema: search }, ({ actor, query }) => service.search(actor, query))
}
