/** Routes of who is on call: answers, rotas, swaps, shifts by hand. */
import { z } from 'zod'
import type { App } from '../../platform/room.ts'
import { idField } from '../../platform/store/index.ts'
import {
  enteredShiftBody,
  onCallAnswer,
  onCallParams as params,
  onCallQuery,
  overrideBody,
  rotaBody,
  rotaList,
  rotaSchema,
  rotasQuery,
  shiftsAnswer,
  shiftsQuery,
  watchAnswer,
} from './on-call.contract.ts'
import type { OnCallService } from './on-call.service.ts'
import type { RotasService } from './rotas.service.ts'

const ROOT = '/api/v1/on-call'
const done = z.null().describe('Done.')

const epoch = (instant: string | undefined): number | null =>
  instant === undefined ? null : Temporal.Instant.from(instant).epochMilliseconds

/** Registers the answers under `/api/v1/on-call`. */
export function onCallRoutes(app: App, service: OnCallService): void {
  const at = {
    summary: 'Who is on call, now or at any instant, and who next',
    description: 'Where several are on call the one who began first is responsible.',
    querystring: onCallQuery,
    response: { 200: onCallAnswer },
  }
  app.get(ROOT, { schema: at }, ({ actor, query }) => service.at(actor, epoch(query.at)))
  const shifts = {
    summary: 'Shifts on call by layer over some days, and hours with nobody',
    querystring: shiftsQuery,
    response: { 200: shiftsAnswer },
  }
  app.get(`${ROOT}/shifts`, { schema: shifts }, ({ actor, query }) =>
    service.shifts(actor, epoch(query.from), query.days),
  )
  const watch = {
    summary: 'What is amiss with who is on call in the next 90 days',
    description:
      'Hours with nobody, ASEs with on-call duty, backups whose shift must be swapped, shifts of people away.',
    response: { 200: watchAnswer },
  }
  app.get(`${ROOT}/watch`, { schema: watch }, ({ actor }) => service.watch(actor))
}

/** Registers rotas, swaps and entered shifts. */
export function rotaRoutes(app: App, service: RotasService): void {
  const response = { 200: rotaSchema }
  const list = { summary: 'Rotas of people on call', querystring: rotasQuery, response: { 200: rotaList } }
  app.get(`${ROOT}/rotas`, { schema: list }, ({ actor, query }) => service.list(actor, query.ended === true))
  const get = { summary: 'One rota', params, response }
  app.get(`${ROOT}/rotas/:id`, { schema: get }, ({ actor, params: { id } }) => service.get(actor, id))
  const make = {
    summary: 'Make a rota; its shifts are made for 120 days ahead',
    description:
      'Where a hand-over falls into a repeated or skipped hour, shifts overlap rather than leave a gap.',
    body: rotaBody,
    response: { 201: rotaSchema },
  }
  app.post(`${ROOT}/rotas`, { schema: make }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.make(actor, body)),
  )
  const change = {
    summary: 'Set name and layers of a rota; shifts from now on follow',
    params,
    body: rotaBody,
    response,
  }
  app.put(`${ROOT}/rotas/:id`, { schema: change }, ({ actor, params: { id }, body }) =>
    service.change(actor, id, body),
  )
  const end = { summary: 'End a rota: no shifts from now on', params, response }
  app.post(`${ROOT}/rotas/:id/end`, { schema: end }, ({ actor, params: { id } }) => service.end(actor, id))
  const swap = {
    summary: 'Take a stretch of a rota, or have somebody take it',
    description:
      'Engineers take shifts for themselves, managers say so for their people, support operations for anybody.',
    body: overrideBody,
    response: { 201: rotaSchema },
  }
  app.post(`${ROOT}/overrides`, { schema: swap }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.swap(actor, body)),
  )
  const unswap = { summary: 'Take a swap back', params, response }
  app.delete(`${ROOT}/overrides/:id`, { schema: unswap }, ({ actor, params: { id } }) =>
    service.unswap(actor, id),
  )
  const enter = {
    summary: 'Enter a single shift by hand',
    body: enteredShiftBody,
    response: { 201: z.object({ id: idField }) },
  }
  app.post(`${ROOT}/shifts`, { schema: enter }, async ({ actor, body }, reply) =>
    reply.code(201).send(await service.enter(actor, body)),
  )
  const drop = { summary: 'Take back a shift that was entered by hand', params, response: { 204: done } }
  app.delete(`${ROOT}/shifts/:id`, { schema: drop }, async ({ actor, params: { id } }, reply) => {
    await service.drop(actor, id)
    return reply.code(204).send(null)
  })
}
