/** Routes by which events come in through the API, and what could not be read is seen and tried again. */
import { z } from 'zod'
import type { App } from '../platform/room.ts'
import type { IntakeService } from './intake.service.ts'
import type { Receipt } from './intake/queue.ts'
import type { IntakeEvent } from './model.ts'
import * as contract from './tickets.contract.ts'
import { decisionSchema } from './tickets.contract.ts'
import { flagField, idField, pageQuery } from '../platform/store/index.ts'

const parkedParams = z.object({ parkedId: idField })

const result = ({ decisionIds, ...receipt }: Receipt) => ({ ...receipt, decisions: [...decisionIds] })

/** An event of the contract as the room knows it. */
export function toEvent(body: z.infer<typeof contract.eventBody>, source: string): IntakeEvent {
  const { createdAt, ...rest } = body.state
  const state: Record<string, unknown> = { ...rest }
  for (const key of Object.keys(state)) if (state[key] === undefined) delete state[key]
  if (createdAt !== undefined) state['createdAt'] = Temporal.Instant.from(createdAt).epochMilliseconds
  return {
    source,
    key: body.key,
    ticketId: body.ticketId,
    occurredAt: Temporal.Instant.from(body.occurredAt).epochMilliseconds,
    actor: body.actor,
    writeId: body.writeId,
    comment: body.comment,
    state: state,
  }
}

export function intakeRoutes(app: App, intake: IntakeService): void {
  app.post(
    '/api/v1/tickets/events',
    {
      schema: {
        summary: 'Take ticket events in',
        description:
          'Each event is taken in once, by its source and key, however often it is sent and in any order. Answers after the commit; 503 with Retry-After when full, and then nothing was stored.',
        body: contract.eventsBody,
        response: { 200: contract.intakeResult },
      },
    },
    async ({ actor, body }) =>
      result(
        await intake.fromApi(
          actor,
          body.source,
          body.events.map((event) => toEvent(event, body.source)),
        ),
      ),
  )
  app.post(
    '/api/v1/decisions/preview',
    {
      schema: {
        summary: 'What would be decided',
        description: 'Decides an event as the first of its ticket, for any instant, and stores nothing.',
        body: contract.previewBody,
        response: { 200: decisionSchema },
      },
    },
    ({ actor, body }) => {
      const at = body.at === undefined ? null : Temporal.Instant.from(body.at).epochMilliseconds
      return intake.preview(actor, toEvent(body.event, 'preview'), at, body.zone)
    },
  )
  app.get(
    '/api/v1/parked-events',
    {
      schema: {
        summary: 'Events that could not be read',
        querystring: z.object({
          ...pageQuery,
          all: flagField.default(false).describe('Settled ones too.'),
        }),
        response: { 200: contract.parkedListSchema },
      },
    },
    ({ actor, query }) => intake.parked(actor, query),
  )
  app.get(
    '/api/v1/parked-events/:parkedId',
    {
      schema: {
        summary: 'A parked event as it was delivered',
        params: parkedParams,
        response: { 200: contract.parkedDetailSchema },
      },
    },
    ({ actor, params }) => intake.parkedEvent(actor, params.parkedId),
  )
  app.post(
    '/api/v1/parked-events/:parkedId/retry',
    {
      schema: {
        summary: 'Try a parked event again',
        params: parkedParams,
        response: { 200: contract.intakeResult },
      },
    },
    async ({ actor, params }) => result(await intake.retryParked(actor, params.parkedId)),
  )
  app.post(
    '/api/v1/parked-events/:parkedId/discard',
    { schema: { summary: 'Discard a parked event', params: parkedParams, response: { 204: z.null() } } },
    async ({ actor, params }, reply) => {
      await intake.discardParked(actor, params.parkedId)
      return reply.code(204).send(null)
    },
  )
}
