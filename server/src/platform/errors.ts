/** Faults that reach a caller: typed, with a stable code, an HTTP status and a message that says what to do. */

/** One thing wrong with one value of the request; `path` is dotted, as `assignments.0.from`. */
export interface FieldError {
  readonly path: string
  readonly message: string
  readonly suggestion?: string
}

export interface AppErrorOptions {
  readonly fieldErrors?: readonly FieldError[]
  readonly cause?: unknown
  /** Seconds after which it is worth trying again; sent as Retry-After. */
  readonly retryAfterSeconds?: number
}

/** A fault with a stable `code` (snake case), an HTTP status, and a message fit to be shown to the caller. */
export class AppError extends Error {
  readonly code: string
  readonly status: number
  readonly fieldErrors: readonly FieldError[]
  readonly retryAfterSeconds: number | undefined

  constructor(code: string, status: number, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.status = status
    this.fieldErrors = options.fieldErrors ?? []
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}

/** 404: the thing does not exist, or the actor may not know of it. */
export function notFound(what: string, id: string): AppError {
  return new AppError('not_found', 404, `There is no ${what} ${id}. Check the id, or list what exists.`)
}

/** 403: the actor is known and may not do this. */
export function forbidden(message: string): AppError {
  return new AppError('forbidden', 403, message)
}

/** 401: no actor came with the call. */
export function unauthenticated(): AppError {
  return new AppError(
    'unauthenticated',
    401,
    'Sign in first: open the program in a browser, or send `Authorization: Bearer <key>`.',
  )
}

/** 409: the change contradicts what is stored; `fieldErrors` name the values that do. */
export function conflict(message: string, fieldErrors: readonly FieldError[] = []): AppError {
  return new AppError('conflict', 409, message, { fieldErrors })
}

/** 400: values of the request that cannot be used, all of them at once. */
export function invalid(fieldErrors: readonly FieldError[], message = summarise(fieldErrors)): AppError {
  return new AppError('invalid_request', 400, message, { fieldErrors })
}

function summarise(fieldErrors: readonly FieldError[]): string {
  const [first] = fieldErrors
  if (!first) return 'The request cannot be used.'
  const more = fieldErrors.length - 1
  return `${first.path}: ${first.message}${more > 0 ? ` (and ${more} more)` : ''}`
}

/** An RFC 9457 problem document. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  /** The request's id, as in the log. */
  readonly instance: string
  readonly errors?: readonly FieldError[]
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be used',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'It contradicts what is stored',
  410: 'Gone',
  413: 'The request is too large',
  415: 'This kind of content is not understood',
  421: 'Not the name of this server',
  422: 'The request cannot be carried out',
  429: 'Too many requests',
  500: 'Something went wrong here',
  503: 'Not available just now',
}

/** Titles by code, where the status alone would say something else. */
const OWN_TITLES: Readonly<Record<string, string>> = {
  no_signature: 'Not signed',
  wrong_signature: 'Signed with another secret',
  stale_signature: 'Signed too long ago',
  wrong_host: 'Not the name of this server',
}

/** The problem document of a fault, for the request with this id. */
export function toProblem(error: AppError, requestId: string): Problem {
  return {
    type: `urn:attache:problem:${error.code}`,
    title: OWN_TITLES[error.code] ?? TITLES[error.status] ?? 'The request failed',
    status: error.status,
    detail: error.message,
    code: error.code,
    instance: requestId,
    ...(error.fieldErrors.length > 0 ? { errors: error.fieldErrors } : {}),
  }
}

interface PostgresError {
  readonly code: string
  readonly constraint: string
}

const CONFLICTS = new Set(['23505', '23P01'])
const VIOLATIONS = new Set([...CONFLICTS, '23503', '23514', '23502'])

function isViolation(error: unknown): error is PostgresError {
  const { code, constraint } = (error ?? {}) as Partial<PostgresError>
  return typeof code === 'string' && VIOLATIONS.has(code) && typeof constraint === 'string'
}

/**
 * A wrapper that runs `work` and turns a violation of a named constraint into a field error: 409 for unique and exclusion
 * constraints, 422 for the others. A constraint that is not in the map stays a fault.
 */
export function constraintErrors(map: Readonly<Record<string, FieldError>>) {
  return async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      const field = isViolation(error) ? map[error.constraint] : undefined
      if (!field) throw error
      const clash = CONFLICTS.has((error as PostgresError).code)
      const options = { fieldErrors: [field], cause: error }
      throw new AppError(clash ? 'conflict' : 'not_possible', clash ? 409 : 422, summarise([field]), options)
    }
  }
}
