/** Routes of surges. */
import type { App } from '../../platform/room.ts'
import * as contract from './surge.contract.ts'
import type { SurgeService } from './surge.service.ts'

export function surgeRoutes(app: App, surges: SurgeService): void {
  app.get(
    '/api/v1/surges',
    {
      schema: {
        summary: 'Surges, the newest first',
        description:
          'Accounts with many more new tickets in seven days than their own history makes likely. Running ones unless `state` says otherwise.',
        querystring: contract.surgeListQuery,
        response: { 200: contract.surgeListSchema },
      },
    },
    ({ actor, query }) => surges.list(actor, { ...query, accountId: query.account }),
  )
  app.get(
    '/api/v1/surges/:surgeId',
    {
      schema: {
        summary: 'A surge',
        description:
          'With its days, the open tickets in order, the prepared message and the three ways to go. All times are estimates.',
        params: contract.surgeParams,
        response: { 200: contract.surgeSchema },
      },
    },
    ({ actor, params }) => surges.get(actor, params.surgeId),
  )
  app.post(
    '/api/v1/surges/:surgeId/choice',
    {
      schema: {
        summary: 'Record what the customer chose, and carry it out',
        description:
          'Tickets are put in order; a helper gets a task and follows them; named tickets go to their engineers by override. In shadow mode nothing is written outside. 409 where a choice stands, or the surge is over.',
        params: contract.surgeParams,
        body: contract.choiceBody,
        response: { 200: contract.surgeSchema },
      },
    },
    ({ actor, params, body }) => surges.choose(actor, params.surgeId, body.choice),
  )
  app.post(
    '/api/v1/surges/:surgeId/choice/undo',
    {
      schema: {
        summary: 'Take the choice back with what it did',
        description:
          'Tickets return to who held them, the helper no longer follows, the order is forgotten. Answers what was left, with why.',
        params: contract.surgeParams,
        response: { 200: contract.takenBackSchema },
      },
    },
    ({ actor, params }) => surges.takeBack(actor, params.surgeId),
  )
}
