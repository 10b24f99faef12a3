/** Every read route, cold once, warmed, then twenty times with parameters that differ. */
import { seeded } from '../seeded.ts'
import { optionalOf, readRoutes, requestOf, type Route } from './parameters.ts'
import type { Answer, Read } from './read.ts'
import type { Samples } from './samples.ts'

export interface Timed {
  readonly path: string
  /** Milliseconds of the first request of the route after the program began. */
  readonly cold: number
  /** The requests in the order of their time, the slowest first. */
  readonly slowest: readonly { readonly request: string; readonly ms: number; readonly bytes: number }[]
}

export const REQUESTS = 20
const TRIES = 80

/** A route answered nothing that could be timed: no data, or the reason of its refusal. */
export interface Untimed {
  readonly path: string
  readonly why: string
}

/** Times the routes of the document one after the other. */
export async function timeRoutes(
  read: Read,
  samples: Samples,
  document: unknown,
): Promise<{ readonly timed: readonly Timed[]; readonly untimed: readonly Untimed[] }> {
  const timed: Timed[] = []
  const untimed: Untimed[] = []
  for (const route of readRoutes(document)) {
    const warmUp = await ask(read, route, samples, 1)
    if (warmUp.done.length === 0) {
      untimed.push({ path: route.path, why: warmUp.refusal })
      continue
    }
    const { done } = await ask(read, route, samples, 2)
    const slowest = done
      .map(({ request, answer }) => ({ request, ms: answer.ms, bytes: answer.bytes }))
      .toSorted((a, b) => b.ms - a.ms)
    timed.push({ path: route.path, cold: warmUp.done[0]!.answer.ms, slowest })
  }
  return { timed: timed.toSorted((a, b) => secondOf(b) - secondOf(a)), untimed }
}

/** The second slowest: one pause of the machine is nobody's. */
export const secondOf = ({ slowest }: Timed): number => (slowest[1] ?? slowest[0])!.ms

interface Done {
  readonly request: string
  readonly answer: Answer
}

/**
 * Requests until enough were answered: first with each optional parameter alone, then with some of them; every fourth goes
 * on with the page before. Where nothing differs, the same again.
 */
async function ask(
  read: Read,
  route: Route,
  samples: Samples,
  seed: number,
): Promise<{ readonly done: readonly Done[]; readonly refusal: string }> {
  const random = seeded(seed * 1_000 + route.path.length)
  const done: Done[] = []
  const asked = new Set<string>()
  const alone = optionalOf(route)
  let refusal = 'nothing is known that it could be asked for'
  for (let tries = 0; done.length < REQUESTS && tries < TRIES; tries++) {
    const further = tries % 4 === 3 ? furtherOf(done.at(-1)) : null
    const request = further ?? requestOf(route, samples, random, alone.shift())
    if (request === null) break
    if (asked.has(request) && tries < TRIES / 2 && route.parameters.length > 0) continue
    asked.add(request)
    const answer = await read(request)
    if (answer.status === 200) done.push({ request, answer })
    else refusal = `${answer.status}: ${JSON.stringify(answer.json).slice(0, 200)}`
  }
  return { done, refusal }
}

/** The next page of what was asked last. */
function furtherOf(last: Done | undefined): string | null {
  const cursor = (last?.answer.json as { nextCursor?: unknown } | null)?.nextCursor
  if (!last || typeof cursor !== 'string') return null
  const [path, query] = last.request.split('?')
  const further = new URLSearchParams(query)
  further.set('cursor', cursor)
  return `${path!}?${further.toString()}`
}
