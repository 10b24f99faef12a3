/** Routes of the tickets room: reading, and what people do. */
import { z } from 'zod'
import type { App } from '../platform/room.ts'
import type { TicketActions } from './actions/actions.service.ts'
import { changedSchema, customerAskedBody } from './ask/questions.contract.ts'
import * as contract from './tickets.contract.ts'
import type { TicketsService } from './tickets.service.ts'
import { idField } from '../platform/store/index.ts'

const decisionParams = z.object({ decisionId: idField })
const accountParams = z.object({ accountId: idField })
const acted = z.object({ decisionId: z.uuid() })

export function ticketRoutes(app: App, tickets: TicketsService, actions: TicketActions): void {
  readRoutes(app, tickets)
  actionRoutes(app, actions)
  customerRoutes(app, actions)
}

function readRoutes(app: App, tickets: TicketsService): void {
  app.get(
    '/api/v1/tickets',
    {
      schema: {
        summary: 'Tickets',
        querystring: contract.ticketListQuery,
        response: { 200: contract.ticketListSchema },
      },
    },
    ({ actor, query }) =>
      tickets.list(actor, { ...query, accountId: query.account, open: query.status === 'open' }),
  )
  app.get(
    '/api/v1/tickets/:source/:ticket',
    {
      schema: {
        summary: 'A ticket with its decision',
        description:
          'The newest decision with its reasons, what was sent outside, notices, tasks, events and earlier decisions.',
        params: contract.ticketKey,
        querystring: contract.ticketQuery,
        response: { 200: contract.ticketSchema },
      },
    },
    ({ actor, params, query }) => tickets.ticket(actor, params.source, params.ticket, query.zone),
  )
  app.get(
    '/api/v1/why/:ticket',
    {
      schema: {
        summary: 'Why a ticket went where it went',
        description:
          'As the ticket, found by its number alone; an error names the sources where several have it.',
        params: contract.ticketKey.pick({ ticket: true }),
        querystring: contract.ticketQuery,
        response: { 200: contract.ticketSchema },
      },
    },
    ({ actor, params, query }) => tickets.ticket(actor, null, params.ticket, query.zone),
  )
  app.get(
    '/api/v1/decisions',
    {
      schema: {
        summary: 'Decisions, newest first',
        querystring: contract.decisionListQuery,
        response: { 200: contract.decisionListSchema },
      },
    },
    ({ actor, query }) => tickets.decisions(actor, { ...query, accountId: query.account }, query.zone),
  )
  app.get(
    '/api/v1/decisions/:decisionId',
    {
      schema: {
        summary: 'A decision',
        params: decisionParams,
        querystring: contract.ticketQuery,
        response: { 200: contract.decisionSchema },
      },
    },
    ({ actor, params, query }) => tickets.decision(actor, params.decisionId, query.zone),
  )
  app.get(
    '/api/v1/writes/open',
    {
      schema: {
        summary: 'Writes to the help desk that are not through',
        description: 'Waiting, under way or parked, oldest first, at most 200.',
        response: { 200: z.array(contract.writeSchema) },
      },
    },
    ({ actor }) => tickets.openWrites(actor),
  )
  app.get(
    '/api/v1/unknown-organizations',
    {
      schema: {
        summary: 'Organisations with tickets that no account claims',
        description: 'Normal for most of a help desk: counted, and linkable to an account.',
        response: { 200: z.array(contract.unknownOrganizationSchema) },
      },
    },
    ({ actor }) => tickets.unknownOrganizations(actor),
  )
  app.get(
    '/api/v1/accounts/:accountId/shadow',
    {
      schema: {
        summary: 'What going live would have changed',
        description:
          'Shadow decisions of the account beside who really holds the tickets: read it before going live.',
        params: accountParams,
        querystring: contract.shadowQuery,
        response: { 200: contract.shadowSchema },
      },
    },
    ({ actor, params, query }) => tickets.shadow(actor, params.accountId, query.days),
  )
}

function actionRoutes(app: App, actions: TicketActions): void {
  const at = '/api/v1/tickets/:source/:ticket'
  const named = (params: z.infer<typeof contract.ticketKey>) => ({
    source: params.source,
    ticketId: params.ticket,
  })
  app.post(
    `${at}/override`,
    {
      schema: {
        summary: 'Assign a ticket by hand',
        description:
          'The override and its reason are kept; the assignment is sticky until lifted or the ticket is closed.',
        params: contract.ticketKey,
        body: contract.overrideBody,
        response: { 200: acted },
      },
    },
    ({ actor, params, body }) => {
      const to = body.assignTo.kind === 'person' ? { personId: body.assignTo.personId } : null
      return actions.override(actor, named(params), to, body.reason)
    },
  )
  app.post(
    `${at}/lift-lock`,
    {
      schema: {
        summary: 'Let the rules decide again',
        description: 'Lifts a person’s assignment (rule 7); the ticket is decided anew.',
        params: contract.ticketKey,
        response: { 200: acted },
      },
    },
    ({ actor, params }) => actions.liftLock(actor, named(params)),
  )
  app.post(
    `${at}/customers-choice`,
    {
      schema: {
        summary: 'Record whom the customer wants',
        description: 'For a ticket older than the ASE (rule 3): the answer is recorded and carried out.',
        params: contract.ticketKey,
        body: contract.choiceBody,
        response: { 200: acted },
      },
    },
    ({ actor, params, body }) => actions.choose(actor, named(params), body.choice),
  )
  app.post(
    `${at}/handed-over`,
    {
      schema: {
        summary: 'Tick a ticket off the hand-over list',
        description: 'The outgoing ASE no longer holds it; the ticket is decided anew.',
        params: contract.ticketKey,
        response: { 200: acted },
      },
    },
    ({ actor, params }) => actions.tickOff(actor, named(params)),
  )
  app.post(
    '/api/v1/decisions/:decisionId/undo',
    {
      schema: {
        summary: 'Undo a decision with what it wrote',
        params: decisionParams,
        body: contract.undoBody,
        response: { 200: contract.undoResult },
      },
    },
    ({ actor, params, body }) => actions.undo(actor, [params.decisionId], body.reason),
  )
  app.post(
    '/api/v1/decisions/undo',
    {
      schema: {
        summary: 'Undo several decisions',
        description: 'The newest first; answers which were undone and which were left, with the reason.',
        body: contract.undoBatchBody,
        response: { 200: contract.undoResult },
      },
    },
    ({ actor, body }) => actions.undo(actor, body.decisionIds, body.reason),
  )
}

function customerRoutes(app: App, actions: TicketActions): void {
  const at = '/api/v1/tickets/:source/:ticket'
  const named = ({ source, ticket }: z.infer<typeof contract.ticketKey>) => ({ source, ticketId: ticket })
  app.post(
    `${at}/customer-asked`,
    {
      schema: {
        summary: 'The customer asked for the ASE, or to keep whom they have',
        description:
          'Said without having been asked. The ASE is assigned by override; keeping is noted down. Nothing public is written.',
        params: contract.ticketKey,
        body: customerAskedBody,
        response: { 200: changedSchema },
      },
    },
    ({ actor, params, body }) => actions.customerAsked(actor, named(params), body.wants),
  )
  app.post(
    `${at}/shadow`,
    {
      schema: {
        summary: 'The ASE follows a ticket',
        description: 'Shadowing: the assignee stays. Written for live accounts only.',
        params: contract.ticketKey,
        response: { 200: changedSchema },
      },
    },
    ({ actor, params }) => actions.shadow(actor, named(params)),
  )
}
