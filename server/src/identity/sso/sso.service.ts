/** Signing in at an identity provider: out, back, and as whom. */
import { writeAudit } from '../../platform/audit.ts'
import { transaction, type Tx } from '../../platform/db/index.ts'
import { AppError, notFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { queryOn } from '../../platform/store/index.ts'
import type { Caller } from '../browser.ts'
import { linkSubject, personOfSubject } from '../credentials.store.ts'
import { SIGN_IN } from '../deps.ts'
import { findByEmail, findById, type SignInPerson } from '../people.store.ts'
import { setRoles } from '../roles.ts'
import { asActor, beginSession, letIn, rolesIn } from '../sessions.service.ts'
import type { SsoDeps } from './deps.ts'
import { groupsIn, rolesByGroups } from './groups.ts'
import { authorization, identityOf, type Attempt, type Identity } from './oidc.ts'
import { secretOf } from './providers.service.ts'
import { findProvider, isLinked, type SealedProvider } from './providers.store.ts'

export const CALLBACK = '/api/v1/sign-in/sso/callback'
const GOOD_MS = 10 * 60_000

interface Sealed extends Attempt {
  readonly providerId: string
  readonly returnTo: string
  readonly until: number
}

export type SsoService = ReturnType<typeof ssoService>

/** The service. */
export function ssoService(deps: SsoDeps) {
  const query = queryOn(deps.pool)
  const enabled = async (id: string): Promise<SealedProvider> => {
    const provider = await findProvider(query, id)
    if (provider?.isEnabled) return provider
    throw notFound('single sign-on', id)
  }

  return {
    /** Where to send the browser, and the cookie that it comes back with. */
    async begin(caller: Caller, providerId: string, returnTo: string | undefined) {
      const provider = await enabled(providerId)
      const relying = { ...provider, clientSecret: secretOf(deps, provider) }
      const { url, attempt } = await authorization(relying, deps.guard, caller.origin + CALLBACK).catch(away)
      const sealed: Sealed = {
        ...attempt,
        providerId,
        returnTo: ownPath(returnTo),
        until: deps.clock.nowMs() + GOOD_MS,
      }
      return { url, cookie: deps.secret().seal(JSON.stringify(sealed)).toString('base64url') }
    },
    /** Lets the person in who came back; answers the session's cookie and where to go on. */
    async finish(caller: Caller, cookie: string | undefined, search: string) {
      const sealed = attemptIn(deps, cookie)
      const provider = await enabled(sealed.providerId)
      const relying = { ...provider, clientSecret: secretOf(deps, provider) }
      const callback = new URL(`${caller.origin}${CALLBACK}${search}`)
      const identity = await identityOf(relying, deps.guard, callback, sealed).catch(failed)
      const person = await transaction(deps.pool, (tx) => personFor(deps, tx, provider, identity))
      return { cookie: await beginSession(deps, person, 'sso', caller), returnTo: sealed.returnTo }
    },
  }
}

function attemptIn(deps: SsoDeps, cookie: string | undefined): Sealed {
  const text = cookie === undefined ? null : deps.secret().open(Buffer.from(cookie, 'base64url'))
  const sealed = text === null ? null : (JSON.parse(text) as Sealed)
  if (sealed && sealed.until > deps.clock.nowMs()) return sealed
  throw refused('sso_expired', 'Signing in took too long, or began in another browser. Try again.')
}

/** The person of an identity: known at the provider, else by the address that the provider vouches for. */
async function personFor(
  deps: SsoDeps,
  tx: Tx,
  provider: SealedProvider,
  identity: Identity,
): Promise<SignInPerson> {
  const knownId = await personOfSubject(tx.query, provider.id, identity.subject)
  const known =
    knownId === undefined ? await toLink(tx, provider, identity) : await findById(tx.query, knownId, true)
  if (!known) throw unknownPerson()
  if (knownId === undefined) await link(deps, tx, known, provider, identity)
  const groups = groupsIn(identity.claims, provider.groupsClaim)
  if (groups) {
    const roles = rolesByGroups(rolesIn(known.roles), groups, provider.groups)
    await setRoles(deps, tx, SIGN_IN, known.id, roles)
  }
  const person = await findById(tx.query, known.id)
  if (!person) throw unknownPerson()
  letIn(deps, person)
  return person
}

async function toLink(tx: Tx, provider: SealedProvider, { email, isEmailVerified }: Identity) {
  if (email === null || !isEmailVerified)
    throw refused(
      'sso_unverified',
      'The provider does not vouch for your e-mail address. Ask who runs it to verify the address.',
    )
  const person = await findByEmail(tx.query, email)
  if (!person) throw unknownPerson()
  if (await isLinked(tx.query, person.id, provider.id))
    throw refused(
      'sso_other_identity',
      'Your address belongs to another identity at the provider. Ask a director to unlink the old one.',
    )
  return person
}

async function link(
  deps: SsoDeps,
  tx: Tx,
  person: SignInPerson,
  provider: SealedProvider,
  { subject }: Identity,
) {
  const row = {
    id: newId(deps.clock),
    personId: person.id,
    providerId: provider.id,
    subject,
    now: deps.clock.now(),
  }
  await linkSubject(tx.query, row)
  const entry = { actor: asActor(person), action: 'identity.link_provider' }
  const about = { subject: { kind: 'person', id: person.id }, after: { provider: provider.name } }
  await writeAudit(tx, deps.clock, { ...entry, ...about })
}

/** A path of our own pages; anything else is the first page. */
export function ownPath(returnTo: string | undefined): string {
  if (returnTo === undefined || !/^\/(?![/\\])[^\\\p{C}]*$/u.test(returnTo)) return '/'
  const url = new URL(returnTo, 'http://own.invalid')
  const isPage = url.host === 'own.invalid' && !/^\/(api|enter|docs)(\/|$)/.test(url.pathname)
  return isPage ? `${url.pathname}${url.search}` : '/'
}

const refused = (code: string, message: string): AppError => new AppError(code, 403, message)

function unknownPerson(): AppError {
  return refused(
    'sso_unknown_person',
    'You are not in the directory of the programme. Ask your manager or a director to add you with this e-mail address.',
  )
}

function failed(error: unknown): never {
  throw new AppError('sso_failed', 403, 'The provider did not confirm who you are. Try again.', {
    cause: error,
  })
}

function away(error: unknown): never {
  const message = 'The identity provider does not answer. Try again in a moment, or sign in another way.'
  throw new AppError('sso_away', 503, message, { cause: error })
}
