/** Routes of erasing, retention and the full export. */
import type { App } from '../platform/room.ts'
import type { EraseService } from './erase.service.ts'
import type { ExportService } from './export.service.ts'
import {
  eraseBody,
  previewAnswer,
  previewQuery,
  receiptPage,
  receiptSchema,
  receiptsQuery,
  retentionAnswer,
} from './privacy.contract.ts'
import type { RetentionService } from './retention.service.ts'

export interface PrivacyServices {
  readonly erasing: EraseService
  readonly retention: RetentionService
  readonly exports: ExportService
}

/** Registers `/api/v1/erasures`, `/api/v1/retention` and `/api/v1/export`. */
export function privacyRoutes(app: App, { erasing, retention, exports }: PrivacyServices): void {
  const preview = {
    summary: 'What erasing a person, contact or account would do; nothing is erased',
    querystring: previewQuery,
    response: { 200: previewAnswer },
  }
  app.get('/api/v1/erasures/preview', { schema: preview }, ({ actor, query }) =>
    erasing.preview(actor, query),
  )
  const erase = {
    summary: 'Erase a person, contact or account; answers the receipt',
    description: 'For good. The name has to be repeated as the preview gives it.',
    body: eraseBody,
    response: { 201: receiptSchema },
  }
  app.post('/api/v1/erasures', { schema: erase }, async ({ actor, body }, reply) =>
    reply.code(201).send(await erasing.erase(actor, body)),
  )
  const receipts = {
    summary: 'Receipts of what was erased, newest first: ids and counts',
    querystring: receiptsQuery,
    response: { 200: receiptPage },
  }
  app.get('/api/v1/erasures', { schema: receipts }, ({ actor, query }) => erasing.receipts(actor, query))

  const kept = {
    summary: 'How long each kind of data is kept, and what was removed lately',
    response: { 200: retentionAnswer },
  }
  app.get('/api/v1/retention', { schema: kept }, ({ actor }) => retention.read(actor))

  const all = {
    summary: 'Everything that the programme holds, as a zip file of JSON lines and CSV',
    description: 'Without secrets, and without why people were away. CSV makes formulas plain text.',
    produces: ['application/zip'],
  }
  app.get('/api/v1/export', { schema: all }, async ({ actor }, reply) =>
    reply
      .type('application/zip')
      .header('content-disposition', 'attachment; filename="attache-export.zip"')
      .send(await exports.all(actor)),
  )
}
