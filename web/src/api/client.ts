/** The way to the server: typed by its OpenAPI document, errors as problem documents. */
import { QueryClient } from '@tanstack/react-query'
import createFetch, { type Middleware } from 'openapi-fetch'
import createQuery from 'openapi-react-query'
import { asOf, hashAsOf } from './as-of.ts'
import type { paths } from './schema.gen.ts'
import { asProblem } from './problem.ts'

/** Every error reaches the screen as a problem document, also when a proxy answered instead of the server. */
const problems: Middleware = {
  async onResponse({ response, schemaPath }) {
    if (response.ok) return undefined
    const text = await response.text()
    const problem = asProblem(parsed(text), response.status)
    if (problem.code === 'unauthenticated' && schemaPath !== ME) askWhoAgain()
    return new Response(JSON.stringify(problem), {
      status: response.status,
      headers: { 'content-type': 'application/problem+json' },
    })
  },
}

const ME = '/api/v1/me'

/** The session is over: the shell asks who we are, and shows the door. */
function askWhoAgain(): void {
  void queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[1] === ME })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The session's cookie goes along; the address is that of the page. */
export const fetcher = createFetch<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' })
fetcher.use(asOf, problems)

/** Queries and mutations by path. */
export const api = createQuery(fetcher)

/** A fault that may be gone in a moment: of the server, or too many calls in a minute. */
const isPassing = (status: number): boolean => status >= 500 || status === 429

/** One cache for the whole application; live updates decide what is fetched again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      queryKeyHashFn: hashAsOf,
      retry: (failures, error) => isPassing(asProblem(error).status) && failures < 2,
      refetchOnWindowFocus: false,
    },
  },
})
