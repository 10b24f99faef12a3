/** RFC 9457 problem documents, as they are shown. */

export interface Problem {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly code: string
  readonly instance: string
  readonly errors?: readonly {
    readonly path: string
    readonly message: string
    readonly suggestion?: string
  }[]
}

/** A refusal names the right for whoever writes programs: “… may not do this (absences.read).”; on a screen it says nothing. */
const withoutRights = (detail: string | undefined): string | undefined =>
  detail?.replace(/ \([a-z_]+\.[a-z_]+\)/g, '')

/** Whatever was thrown, as a problem; a call that reached nobody says so. */
export function asProblem(error: unknown, status = 0): Problem {
  const known = typeof error === 'object' && error !== null ? (error as Partial<Problem>) : {}
  const code = known.status ?? status
  return {
    status: code,
    title: known.title ?? (code === 0 ? 'The server does not answer' : `The server answered ${code}`),
    detail:
      withoutRights(known.detail) ??
      (code === 0 ? 'Check that `attache start` runs, and your connection.' : ''),
    code: known.code ?? 'unknown',
    instance: known.instance ?? '',
    ...(known.errors ? { errors: known.errors } : {}),
  }
}
