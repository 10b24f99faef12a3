/** Problem documents (RFC 9457) as people read them, and the exit status of each. */
import { EXIT, CliError } from '../app/errors.ts'
import type { ExitCode } from '../app/errors.ts'
import { TOKEN_ADVICE } from '../app/config.ts'

interface FieldError {
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

/** The error of a refused request. */
export function problemError(body: unknown, response: Response): CliError {
  const { status } = response
  if (!isProblem(body)) return strange(response)
  const { errors = [], detail, instance } = body
  const message = status === 401 ? 'The server does not know this token.' : detail
  return new CliError(exitFor(status), message, {
    lines:
      errors.length > 1 || !detail.includes(errors[0]?.message ?? '')
        ? errors.map(fieldLine)
        : suggestions(errors),
    ...todo(status, instance, response.headers.get('retry-after')),
    problem: body,
  })
}

function todo(status: number, instance: string, retryAfter: string | null): { todo?: string } {
  if (status === 401) return { todo: TOKEN_ADVICE }
  if (status === 500) return { todo: `The server’s log has the cause under ${instance}.` }
  if (retryAfter !== null) return { todo: `Try again in ${retryAfter} seconds.` }
  return {}
}

const fieldLine = ({ path, message, suggestion }: FieldError): string =>
  `${path || 'request'}: ${message}${suggestion ? ` — ${suggestion}` : ''}`

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
