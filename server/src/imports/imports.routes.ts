/** Routes of imports. */
import type { App } from '../platform/room.ts'
import {
  importDetailSchema,
  importParams,
  importRunList,
  importsQuery,
  rejectionPage,
  rejectionsQuery,
} from './imports.contract.ts'
import type { ImportsService } from './imports.service.ts'

/** Registers `/api/v1/imports`. */
export function importsRoutes(app: App, service: ImportsService): void {
  const list = {
    summary: 'Imports that ran or run',
    querystring: importsQuery,
    response: { 200: importRunList },
  }
  app.get('/api/v1/imports', { schema: list }, ({ actor, query }) => service.list(actor, query))

  const get = {
    summary: 'An import: what was understood and what not',
    params: importParams,
    response: { 200: importDetailSchema },
  }
  app.get('/api/v1/imports/:importId', { schema: get }, ({ actor, params }) =>
    service.get(actor, params.importId),
  )

  const rejections = {
    summary: 'Rows of an import that were rejected, with line, reason and value',
    params: importParams,
    querystring: rejectionsQuery,
    response: { 200: rejectionPage },
  }
  app.get('/api/v1/imports/:importId/rejections', { schema: rejections }, ({ actor, params, query }) =>
    service.rejections(actor, params.importId, query),
  )
}
