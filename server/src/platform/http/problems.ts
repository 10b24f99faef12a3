/** Every fault leaves as an RFC 9457 problem document; what is not ours to tell stays in the log. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import { AppError, invalid, toProblem } from '../errors.ts'
import type { Log } from '../log.ts'
import { fieldErrorsOf } from './validation.ts'

/** The error handler of the HTTP application. */
export function problemHandler(log: Log) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const fault = toAppError(error)
    const fields = { requestId: request.id, route: request.routeOptions.url, code: fault.code }
    if (fault.status >= 500) log.error({ ...fields, error: loggable(error) }, 'a request failed')
    else log.debug(fields, 'a request was refused')
    return sendProblem(reply, fault, request.id)
  }
}

/** Sends a fault as a problem document. */
export function sendProblem(reply: FastifyReply, fault: AppError, requestId: string): FastifyReply {
  if (fault.retryAfterSeconds !== undefined) reply.header('retry-after', String(fault.retryAfterSeconds))
  if (fault.status === 401) reply.header('www-authenticate', 'Bearer realm="attache"')
  return reply
    .status(fault.status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .serializer((text: string) => text)
    .send(JSON.stringify(toProblem(fault, requestId)))
}

// Of a response that broke its own schema only the places are logged: the values are customers'.
function loggable(error: unknown): unknown {
  if (!isResponseSerializationError(error)) return error
  const places = error.cause.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`)
  return new Error(`${error.method} ${error.url} answered against its schema: ${places.join('; ')}`)
}

const OURS =
  'Something went wrong here, and it is logged under this request’s id. Try again; if it stays, tell who runs the program.'

const UNKNOWN =
  'The connection to the database was lost while saving: it may or may not be saved. Look before you try again.'

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(fieldErrorsOf(error))
  if (isResponseSerializationError(error)) return new AppError('response_schema_mismatch', 500, OURS)
  const { statusCode = 500, code = '' } = (error ?? {}) as Partial<FastifyError>
  return FROM_FASTIFY[code]?.(error as FastifyError) ?? byStatus(statusCode, error)
}

function byStatus(status: number, error: unknown): AppError {
  if (status >= 400 && status < 500) return new AppError('bad_request', status, messageOf(error))
  if ((error as { code?: unknown }).code === 'db_commit_unknown')
    return new AppError('commit_unknown', 503, UNKNOWN)
  if (isDatabaseAway(error))
    return new AppError(
      'database_unavailable',
      503,
      'The database does not answer just now. Try again in a moment.',
      {
        retryAfterSeconds: 5,
      },
    )
  return new AppError('internal', 500, OURS)
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'The request cannot be used.'

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
])

function isDatabaseAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  if (typeof code === 'string' && AWAY.has(code)) return true
  return (
    typeof message === 'string' &&
    /Connection terminated|timeout exceeded when trying to connect/.test(message)
  )
}

const FROM_FASTIFY: Readonly<Record<string, (error: FastifyError) => AppError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    new AppError(
      'body_too_large',
      413,
      'The request body is larger than this server accepts. Send less at once.',
    ),
  FST_ERR_CTP_INVALID_JSON_BODY: () => malformed(),
  FST_ERR_CTP_EMPTY_JSON_BODY: () =>
    new AppError('malformed_json', 400, 'The body is empty though its type is JSON. Send a JSON document.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: (error) =>
    new AppError('unsupported_media_type', 415, `${error.message}. Send application/json.`),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new AppError('bad_request', 400, 'Content-Length does not match the body that was sent.'),
}

function malformed(): AppError {
  return new AppError('malformed_json', 400, 'The body is not JSON. Check quotes, commas and brackets.')
}
