/** Routes of the guides. */
import type { App } from '../platform/room.ts'
import {
  guideBody,
  guideListSchema,
  guideParams,
  guideSchema,
  guideVersionList,
  guideVersionParams,
  guideVersionSchema,
  restoreBody,
} from './guides.contract.ts'
import type { GuidesService } from './guides.service.ts'

/** Registers `/api/v1/guides`. */
export function guidesRoutes(app: App, service: GuidesService): void {
  const list = { summary: 'The guides, without their texts', response: { 200: guideListSchema } }
  app.get('/api/v1/guides', { schema: list }, ({ actor }) => service.list(actor))

  const one = { params: guideParams, response: { 200: guideSchema } }
  const get = { summary: 'One guide, with the programme’s own facts in its text', ...one }
  app.get('/api/v1/guides/:slug', { schema: get }, ({ actor, params }) => service.get(actor, params.slug))

  const put = {
    summary: 'Give a guide another text',
    description: 'For managers and directors. Versions are never edited: this adds one.',
    ...one,
    body: guideBody,
  }
  app.put('/api/v1/guides/:slug', { schema: put }, ({ actor, params, body }) =>
    service.put(actor, params.slug, body),
  )

  const restore = {
    summary: 'Go back to the text that the program ships',
    description: 'As a new version, which follows the shipped text through later releases.',
    ...one,
    body: restoreBody,
  }
  app.post('/api/v1/guides/:slug/restore', { schema: restore }, ({ actor, params, body }) =>
    service.restore(actor, params.slug, body),
  )

  const versions = {
    summary: 'Who changed a guide, when and why',
    params: guideParams,
    response: { 200: guideVersionList },
  }
  app.get('/api/v1/guides/:slug/versions', { schema: versions }, ({ actor, params }) =>
    service.versions(actor, params.slug),
  )

  const version = {
    summary: 'A guide as it was in a version',
    params: guideVersionParams,
    response: { 200: guideVersionSchema },
  }
  app.get('/api/v1/guides/:slug/versions/:version', { schema: version }, ({ actor, params }) =>
    service.version(actor, params.slug, params.version),
  )
}
