/** Problem documents (RFC 9457) as people read them, and the exit status of each. */
import { EXIT, CliError } from '../app/errors.ts'
import type { Details, ExitCode } from '../app/errors.ts'
import { KEY_ADVICE, TOKEN_ADVICE } from '../app/config.ts'

export interface FieldError {
  readonly path: string
  readonly message: string
  readonly suggestion?: string
}

interface Problem {
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly instance: string
  readonly errors?: readonly FieldError[]
}

/** The exit status that an HTTP status stands for. */
export function exitFor(status: number): ExitCode {
  if (status === 404 || status === 410) return EXIT.notFound
  if ([401, 403, 409, 422].includes(status)) return EXIT.refused
  return status >= 500 || status === 429 ? EXIT.fault : EXIT.usage
}

/** What the server refused, with the fields that it names. */
export class RefusedError extends CliError {
  readonly fields: readonly FieldError[]
  readonly detail: string

  constructor(exit: ExitCode, detail: string, fields: readonly FieldError[], details: Details) {
    super(exit, headOf(detail, fields), { ...details, lines: linesOf(detail, fields) })
    this.name = 'RefusedError'
    this.fields = fields
    this.detail = detail
  }

  /** The same, its fields named otherwise. */
  saidOf(
    fields: readonly FieldError[],
    { detail, todo }: { readonly detail: string; readonly todo: string | undefined },
  ): RefusedError {
    const isSummary = this.detail === summaryOf(this.fields)
    const said = isSummary ? summaryOf(fields) : detail
    return new RefusedError(this.exit, said, fields, { ...(todo && { todo }), problem: this.problem })
  }
}

/** As the server sums fields up. */
function summaryOf(fields: readonly FieldError[]): string {
  const [first] = fields
  if (!first) return ''
  return `${named(first)}${fields.length > 1 ? ` (and ${fields.length - 1} more)` : ''}`
}

const headOf = (detail: string, fields: readonly FieldError[]): string =>
  fields.length > 1 && detail === summaryOf(fields) ? `${fields.length} things cannot be used:` : detail

function linesOf(detail: string, fields: readonly FieldError[]): string[] {
  const isSaid = fields.length === 1 && detail.includes(fields[0]?.message ?? '')
  return isSaid ? suggestions(fields) : fields.map(fieldLine)
}

/** The error of a refused request. */
export function problemError(body: unknown, response: Response): CliError {
  const { status } = response
  if (!isProblem(body)) return strange(response)
  const { errors = [], detail } = body
  const message = status === 401 ? 'The server does not know this token.' : detail
  const advice = todo(body, status, response.headers.get('retry-after'))
  return new RefusedError(exitFor(status), message, errors, { ...advice, problem: body })
}

function todo({ code, detail, instance }: Problem, status: number, after: string | null): { todo?: string } {
  if (status === 401) return { todo: TOKEN_ADVICE }
  if (code === 'not_a_person' || NO_SCOPE.test(detail)) return { todo: KEY_ADVICE }
  if (status === 500) return { todo: `The server’s log has the cause under ${instance}.` }
  if (after !== null) return { todo: `Try again in ${after} seconds.` }
  return {}
}

const NO_SCOPE = /^This key was not made for /

const named = ({ path, message }: FieldError): string => (path === '' ? message : `${path}: ${message}`)

const fieldLine = (field: FieldError): string =>
  `${named(field)}${field.suggestion ? ` — ${field.suggestion}` : ''}`

const suggestions = (errors: readonly FieldError[]): string[] =>
  errors.flatMap(({ suggestion }) => (suggestion ? [suggestion] : []))

function isProblem(body: unknown): body is Problem {
  const { detail, code } = (body ?? {}) as Partial<Problem>
  return typeof detail === 'string' && typeof code === 'string'
}

function strange({ status, url }: Response): CliError {
  const { origin } = new URL(url)
  return new CliError(exitFor(status), `${origin} answered ${status}, and not as Attaché does.`, {
    todo: 'Is that its address? See --server.',
  })
}
