/** What restricting an account, or taking somebody's clearance back, would come to: for whoever may do it, before they do. */
import { notClearedWords, type NotCleared } from '../directory/api.ts'
import { authorize, type Access } from '../platform/auth/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { App } from '../platform/room.ts'
import { personParams as params } from './coverage.contract.ts'
import type { FactsCache } from './facts-cache.ts'
import { notClearedAnswer, type NotClearedAnswer } from './not-cleared.contract.ts'
import { namedOnGuarded, notClearedFor } from './not-cleared.ts'

interface NotClearedDeps {
  readonly facts: FactsCache
  readonly clock: Clock
  readonly access: Access
}

/** Registers `/api/v1/accounts/:id/not-cleared` and `/api/v1/people/:id/not-cleared`. */
export function notClearedRoutes(app: App, { facts, clock, access }: NotClearedDeps): void {
  const response = { 200: notClearedAnswer }
  const account = {
    summary: 'Who is named for an account and would not be cleared, were it restricted',
    description:
      'ASEs, standing backups, night contacts, covers, pod members, and who is on call within 90 days, with what becomes of each. Of a guarded account: who is not cleared now.',
    params,
    response,
  }
  app.get('/api/v1/accounts/:id/not-cleared', { schema: account }, async ({ actor, params: { id } }) => {
    authorize(actor, 'accounts.restrict')
    await access.reading(actor, 'coverage.read', id)
    return answer(notClearedFor(await facts.current(), id, clock.nowMs()))
  })
  const person = {
    summary: 'What somebody is named for on restricted and US-government accounts',
    description: 'With what becomes of each once they are cleared no longer.',
    params,
    response,
  }
  app.get('/api/v1/people/:id/not-cleared', { schema: person }, async ({ actor, params: { id } }) => {
    authorize(actor, 'directory.clear')
    return answer(namedOnGuarded(await facts.current(), id, clock.nowMs()))
  })
}

const answer = (list: readonly NotCleared[]): NotClearedAnswer => ({
  items: list.map((one) => ({ ...one, sentence: `${notClearedWords(one)}: ${one.becomes}` })),
})
