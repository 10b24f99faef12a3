/** What a failed job means and what to do about it, in words. */

export interface Failure {
  readonly message: string
  readonly code: string | null
}

/** The stored failure, whatever shape it has. */
export function failureOf(failure: unknown): Failure {
  const known = typeof failure === 'object' && failure !== null ? (failure as Record<string, unknown>) : {}
  const text = (key: string): string | null => (typeof known[key] === 'string' ? known[key] : null)
  return { message: text('message') ?? text('because') ?? 'It ended without saying why.', code: text('code') }
}

interface Advice {
  /** What the queue does, in a few words. */
  readonly what: string
  readonly advice: string
  /** What giving up means. */
  readonly skipping: string
}

const ADVICE: Readonly<Record<string, Advice>> = {
  'tickets.write': {
    what: 'An update of a ticket',
    advice:
      'Mend what the help desk refuses, then try again. It looks before it writes: nothing is written twice.',
    skipping: 'The ticket stays as it is; its later updates go on.',
  },
  'tickets.replay': {
    what: 'A replay',
    advice: 'Try again; it begins from the start and changes nothing outside.',
    skipping: 'The replay stays without a result.',
  },
}

const OTHER: Advice = {
  what: 'A job',
  advice: 'Mend what the message names, then try again.',
  skipping: 'Its effect never happens; what waits behind it goes on.',
}

/** By the queue's name. */
export function adviceFor(queue: string): Advice {
  return ADVICE[queue] ?? OTHER
}
