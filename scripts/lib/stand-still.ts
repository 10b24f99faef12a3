/** Lets a browser's pages stand at an instant: their clock, and what they ask coverage. */
import type { BrowserContext, Route } from 'playwright-core'

/** Asks coverage as of the instant, and lets every answer say that this is the time. */
export async function standStill(context: BrowserContext, at: string): Promise<void> {
  await context.clock.setFixedTime(new Date(at))
  await context.route(/\/api\/v1\/(?!live)/, (route) => answerAsOf(route, at).catch(unlessGone))
}

async function answerAsOf(route: Route, at: string): Promise<void> {
  const url = new URL(route.request().url())
  if (/\/(now|who|presence)$/.test(url.pathname)) url.searchParams.set('at', at)
  if (url.pathname.endsWith('/decisions')) url.searchParams.set('until', at)
  if (url.pathname.endsWith('/timeline')) url.searchParams.set('from', at)
  const response = await route.fetch({ url: url.href })
  const isJson = response.headers()['content-type']?.includes('json') ?? false
  const body = isJson ? JSON.stringify(onTime(await response.json(), at)) : await response.body()
  const headers = { ...response.headers(), date: new Date(at).toUTCString() }
  await route.fulfill({ response, body, headers })
}

/** Where an answer says what time it is, it says the instant. */
function onTime(answer: unknown, at: string): unknown {
  return typeof answer === 'object' && answer !== null && 'now' in answer ? { ...answer, now: at } : answer
}

/** A page that was left meanwhile wants no answer any more. */
function unlessGone(error: unknown): void {
  if (!/closed|disposed|already handled|Invalid state/i.test(String(error))) throw error
}
