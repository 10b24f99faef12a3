/** Routes of questions to ASEs. */
import type { App } from '../../platform/room.ts'
import { ticketKey } from '../tickets.contract.ts'
import * as contract from './questions.contract.ts'
import type { QuestionsService } from './questions.service.ts'

export function questionRoutes(app: App, questions: QuestionsService): void {
  app.get(
    '/api/v1/questions',
    {
      schema: {
        summary: 'Questions to ASEs, the newest first',
        description: 'Open ones of accounts that the caller may read, unless the query says otherwise.',
        querystring: contract.questionListQuery,
        response: { 200: contract.questionListSchema },
      },
    },
    ({ actor, query: { account, ticket, ...query } }) =>
      questions.list(actor, { ...query, accountId: account, ticketRowId: ticket }),
  )
  app.post(
    '/api/v1/tickets/:source/:ticket/questions',
    {
      schema: {
        summary: 'Ask the ASE about a ticket',
        description:
          'Told once to the ASE, while they are away to whoever covers. Unanswered after the set working hours of whoever is asked it goes on: to the backup, then to the manager. 409 where the account has no ASE.',
        params: ticketKey,
        body: contract.askBody,
        response: { 201: contract.questionSchema },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply
        .code(201)
        .send(await questions.ask(actor, { source: params.source, ticketId: params.ticket, ...body })),
  )
  app.post(
    '/api/v1/questions/:questionId/answer',
    {
      schema: {
        summary: 'Answer a question',
        description:
          'Whoever asked is told; with `asNote` the answer also becomes an internal note in the help desk, of live accounts only. 409 where it is closed.',
        params: contract.questionParams,
        body: contract.answerBody,
        response: { 200: contract.questionSchema },
      },
    },
    ({ actor, params, body }) => questions.answer(actor, params.questionId, body),
  )
  app.post(
    '/api/v1/questions/:questionId/withdraw',
    {
      schema: {
        summary: 'Take a question back',
        params: contract.questionParams,
        response: { 200: contract.questionSchema },
      },
    },
    ({ actor, params }) => questions.withdraw(actor, params.questionId),
  )
  app.post(
    '/api/v1/tickets/:source/:ticket/planning-request',
    {
      schema: {
        summary: 'Something has to be planned',
        description:
          'Makes a task for the ASE, once a ticket; the ticket stays where it is. 409 where the account has no ASE.',
        params: ticketKey,
        body: contract.planningBody,
        response: { 200: contract.plannedSchema },
      },
    },
    ({ actor, params, body }) => questions.plan(actor, params.source, params.ticket, body.what),
  )
}
