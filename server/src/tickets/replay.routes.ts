/** Routes of replays. */
import { z } from 'zod'
import type { App } from '../platform/room.ts'
import type { ReplayService } from './replay/replay.service.ts'
import { differenceSchema, replayBody, replaySchema } from './tickets.contract.ts'
import { idField, pageOf, pageQuery } from '../platform/store/index.ts'

const params = z.object({ replayId: idField })

export function replayRoutes(app: App, replays: ReplayService): void {
  app.post(
    '/api/v1/replays',
    {
      schema: {
        summary: 'Decide a past period again',
        description:
          'Under other settings, on the inputs of then. Runs in the background; the difference is stored. An estimate.',
        body: replayBody,
        response: { 202: replaySchema },
      },
    },
    async ({ actor, body }, reply) => reply.code(202).send(await replays.start(actor, body)),
  )
  app.get(
    '/api/v1/replays',
    {
      schema: {
        summary: 'Replays',
        querystring: z.object(pageQuery),
        response: { 200: pageOf(replaySchema) },
      },
    },
    ({ actor, query }) => replays.list(actor, query),
  )
  app.get(
    '/api/v1/replays/:replayId',
    { schema: { summary: 'A replay', params, response: { 200: replaySchema } } },
    (request) => replays.get(request.actor, request.params.replayId),
  )
  app.get(
    '/api/v1/replays/:replayId/differences',
    {
      schema: {
        summary: 'What would have been decided otherwise',
        params,
        querystring: z.object(pageQuery),
        response: { 200: pageOf(differenceSchema) },
      },
    },
    ({ actor, params: { replayId }, query }) => replays.differences(actor, replayId, query),
  )
}
