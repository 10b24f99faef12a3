/** OpenID Connect with a provider: where to send the browser, and what comes back. Addresses go through the guard. */
import * as oidc from 'openid-client'
import type { AddressGuard } from '../../platform/net/index.ts'

/** What of a provider the protocol needs. */
export interface Relying {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly scopes: string
}

/** What this browser must come back with; kept sealed in a cookie meanwhile. */
export interface Attempt {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface Identity {
  readonly subject: string
  readonly email: string | null
  readonly isEmailVerified: boolean
  readonly claims: Readonly<Record<string, unknown>>
}

const TIMEOUT_SECONDS = 10

/** Reads the provider's own description of itself; throws where it is none, or not reached. */
export function discover(provider: Relying, guard: AddressGuard): Promise<oidc.Configuration> {
  const fetch: oidc.CustomFetch = (url, options) => guard.fetch(url, options as RequestInit)
  // In the clear only where the guard lets it: an internal host that the configuration names.
  // oxlint-disable-next-line typescript/no-deprecated -- marked so that nobody uses it without a reason; this is one
  const execute = provider.issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []
  return oidc.discovery(new URL(provider.issuer), provider.clientId, provider.clientSecret, undefined, {
    [oidc.customFetch]: fetch,
    timeout: TIMEOUT_SECONDS,
    execute,
  })
}

/** Where the browser goes to sign in, and what it has to come back with. */
export async function authorization(
  provider: Relying,
  guard: AddressGuard,
  redirectUri: string,
): Promise<{ readonly url: string; readonly attempt: Attempt }> {
  const config = await discover(provider, guard)
  const verifier = oidc.randomPKCECodeVerifier()
  const attempt = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier }
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: provider.scopes,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: attempt.state,
    nonce: attempt.nonce,
  })
  return { url: url.href, attempt }
}

/** Who came back; throws where the answer is not the one that was asked for. */
export async function identityOf(
  provider: Relying,
  guard: AddressGuard,
  callback: URL,
  { state, nonce, verifier }: Attempt,
): Promise<Identity> {
  const config = await discover(provider, guard)
  const tokens = await oidc.authorizationCodeGrant(config, callback, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  })
  const inToken = tokens.claims()
  if (!inToken) throw new Error('the provider sent no ID token')
  const more = config.serverMetadata().userinfo_endpoint
    ? await oidc.fetchUserInfo(config, tokens.access_token, inToken.sub)
    : {}
  const claims: Record<string, unknown> = { ...more, ...inToken }
  return {
    subject: inToken.sub,
    email: typeof claims['email'] === 'string' ? claims['email'] : null,
    isEmailVerified: claims['email_verified'] === true,
    claims,
  }
}
