/** A real OpenID provider on a free port, in which somebody is always signed in. */
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export interface OidcServer {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who is signed in there, and what the provider says of them. */
  user: { sub: string; [claim: string]: unknown }
  /** Follows the provider's own redirects with a browser's cookies, until it sends the browser elsewhere. */
  visit(url: string): Promise<string>
  stop(): Promise<void>
}

/** Starts it for one client that is sent back to `redirectUri`. */
export async function startOidc(redirectUri: string): Promise<OidcServer> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = { clientId: 'attache', clientSecret: 'a-secret-of-the-client' }
  const at: OidcServer = {
    ...{ issuer, ...client },
    user: { sub: 'nobody' },
    visit: (url) => follow(issuer, url),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(issuer, {
    clients: [
      { client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [redirectUri] },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['a key of the test'] },
    claims: { email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    scopes: ['openid', 'email', 'profile', 'groups'],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: async () => ({ ...at.user, sub: id }) }),
    // Nobody is asked for consent.
    loadExistingGrant: async (ctx) => {
      const { client: { clientId = '' } = {}, session } = ctx.oidc
      const grant = new ctx.oidc.provider.Grant({ clientId, accountId: session?.accountId ?? '' })
      grant.addOIDCScope('openid email profile groups')
      await grant.save()
      return grant
    },
  })
  const handle = provider.callback()
  server.on('request', (request, response) => {
    const answer = request.url?.startsWith('/interaction/')
      ? provider.interactionFinished(request, response, { login: { accountId: at.user.sub } })
      : handle(request, response)
    void answer
  })
  return at
}

async function follow(issuer: string, start: string): Promise<string> {
  const cookies = new Map<string, string>()
  let url = start
  for (let hops = 0; hops < 10; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { redirect: 'manual', headers: cookie ? { cookie } : {} })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
    url = new URL(location, url).href
    if (!url.startsWith(issuer)) return url
  }
  throw new Error('the provider goes round in circles')
}
