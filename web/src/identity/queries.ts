/** What the pages of sign-in ask the server, and what they change. */
import { api, queryClient } from '../api/client.ts'
import type { paths } from '../api/schema.gen.ts'
import { toast } from '../ui/toast.tsx'

type Get<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Answer } } } }
}
  ? Answer
  : never

export type Own = Get<'/api/v1/own'>
export type OwnSession = Own['sessions'][number]
export type Key = Own['keys'][number]
export type SignIn = Get<'/api/v1/sign-ins'>['items'][number]
export type Provider = Get<'/api/v1/identity-providers'>['items'][number]
export type Scope = Own['scopes'][number]

/** Which ways there are to sign in. */
export function useWays() {
  return api.useQuery('get', '/api/v1/sign-in', {}, { staleTime: 60_000 })
}

/** One’s own account. */
export function useOwn() {
  return api.useQuery('get', '/api/v1/own')
}

/** Service tokens. */
export function useTokens() {
  return api.useQuery('get', '/api/v1/service-tokens')
}

/** Identity providers. */
export function useProviders() {
  return api.useQuery('get', '/api/v1/identity-providers')
}

/** Asks again what begins with this path, and says what was done. */
export function done(path: string, words?: string): void {
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith(path) })
  if (words !== undefined) void toast({ words })
}

/** Begins anew as whoever one is now: nothing of before stays in the page. */
export function startOver(path = '/'): void {
  window.location.replace(path)
}

/** What an identity provider has to allow as redirect address. */
export const callback = (): string => `${window.location.origin}/api/v1/sign-in/sso/callback`
