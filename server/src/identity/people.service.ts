/** Who can sign in: invitations, new passwords, switching off. For directors and support operations. */
import { writeAudit } from '../platform/audit.ts'
import { authorize, hasRole, type Actor } from '../platform/auth/index.ts'
import { transaction, type Tx } from '../platform/db/index.ts'
import { AppError, forbidden, notFound } from '../platform/errors.ts'
import { queryOn } from '../platform/store/index.ts'
import type { IdentityDeps } from './deps.ts'
import { makeLink, type MadeLink } from './links.ts'
import { voidLinks, type LinkKind } from './links.store.ts'
import {
  disable,
  enable,
  findById,
  listSignIns,
  type PeopleFilter,
  type SignInPerson,
} from './people.store.ts'
import { letIn } from './sessions.service.ts'
import { endSessions } from './sessions.store.ts'
import { unlinkPerson } from './sso/providers.store.ts'

export interface Handed {
  /** To be passed on; null: it was mailed. */
  readonly url: string | null
  readonly expiresAt: string
  readonly isMailed: boolean
  /** Why it was not mailed though a mail server is configured. */
  readonly mailProblem: string | null
}

export type PeopleService = ReturnType<typeof peopleService>

/** The service; `address` is where people open the program. */
export function peopleService(deps: IdentityDeps) {
  const query = queryOn(deps.pool)

  const change = async (
    actor: Actor,
    id: string,
    verb: string,
    work: (tx: Tx, person: SignInPerson) => Promise<object>,
    reason: string | null = null,
  ): Promise<void> => {
    authorize(actor, 'identity.change')
    await transaction(deps.pool, async (tx) => {
      const person = await findById(tx.query, id, true)
      if (!person) throw notFound('person', id)
      mayHandle(actor, person)
      const after = await work(tx, person)
      const subject = { kind: 'person', id }
      await writeAudit(tx, deps.clock, { actor, action: `identity.${verb}`, subject, after, reason })
    })
  }

  const link = async (actor: Actor, id: string, kind: LinkKind, address: string): Promise<Handed> => {
    notByKey(actor)
    const made: { link?: MadeLink; person?: SignInPerson } = {}
    await change(actor, id, kind === 'reset' ? 'make_reset' : 'invite', async (tx, person) => {
      letIn(deps, person)
      made.person = person
      made.link = await makeLink(tx, deps.clock, { kind, personId: id, actor, address })
      return { expiresAt: made.link.expiresAt.toString() }
    })
    if (!made.link || !made.person) throw notFound('person', id)
    return handOut(deps, kind, made.link, made.person)
  }

  return {
    /** A page of people with how they sign in. */
    async list(actor: Actor, filter: PeopleFilter) {
      authorize(actor, 'identity.read')
      const page = await listSignIns(query, filter, deps.clock.now())
      return {
        ...page,
        items: page.items.map((row) => ({
          ...row,
          changedByDirectorsOnly: directorsOnly(row) !== null,
        })),
      }
    },
    /** A link with which somebody sets their first password. */
    invite: (actor: Actor, id: string, address: string) => link(actor, id, 'invitation', address),
    /** A link with which somebody sets a new password. The old one works until then. */
    reset: (actor: Actor, id: string, address: string) => link(actor, id, 'reset', address),
    /** Ends every session of somebody. */
    signOut: (actor: Actor, id: string) =>
      change(actor, id, 'sign_out_person', async (tx) => ({ ended: await endSessions(tx.query, id) })),
    /** Lets somebody in no longer: sessions and open links end at once, keys stop working. */
    disable: (actor: Actor, id: string, reason: string | null) =>
      change(
        actor,
        id,
        'disable',
        async (tx) => {
          if (id === actor.id)
            throw new AppError(
              'own_sign_in',
              409,
              'This is your own sign-in: ask another director to switch it off.',
            )
          const at = deps.clock.now()
          await disable(tx.query, { personId: id, at, byId: actor.id, byName: actor.name, reason })
          await voidLinks(tx.query, id, at)
          return { ended: await endSessions(tx.query, id) }
        },
        reason,
      ),
    /** Forgets somebody's identities at providers, and signs them out; the next sign-in links anew. */
    unlink: (actor: Actor, id: string) =>
      change(actor, id, 'unlink_providers', async (tx) => ({
        unlinked: await unlinkPerson(tx.query, id),
        ended: await endSessions(tx.query, id),
      })),
    /** Lets somebody in again. */
    enable: (actor: Actor, id: string) =>
      change(actor, id, 'enable', async (tx) => ({ wasDisabled: await enable(tx.query, id) })),
  }
}

/**
 * A link to sign in is as good as the person's password: those of leading roles, and of people who see more than whoever
 * hands it out, only directors handle.
 */
function mayHandle(actor: Actor, person: SignInPerson): void {
  if (actor.kind === 'system' || hasRole(actor, 'director')) return
  const why = directorsOnly(person)
  if (why !== null) throw forbidden(why)
}

/** Why only a director handles the sign-in; null: support operations may. */
function directorsOnly(person: {
  readonly name: string
  readonly roles: readonly string[]
  readonly isCleared: boolean
}): string | null {
  if (person.isCleared)
    return `${person.name} is cleared for restricted accounts: only a director handles their sign-in.`
  if (!person.roles.some((role) => role === 'director' || role === 'manager')) return null
  return `${person.name} leads: only a director handles the sign-in of directors and managers.`
}

/** A link lets in whoever has it: one is shown to people in their own session and to the operator, never to a program's key. */
function notByKey(actor: Actor): void {
  if (actor.kind === 'system' || actor.scopes === undefined) return
  authorize(actor, 'identity.change')
  throw forbidden(
    'API keys and service tokens make no links to sign in: sign in yourself, or use the director token of the installation.',
  )
}

async function handOut(
  deps: IdentityDeps,
  kind: LinkKind,
  link: MadeLink,
  person: SignInPerson,
): Promise<Handed> {
  const expiresAt = link.expiresAt.toString({ smallestUnit: 'millisecond' })
  const shown = { url: link.url, expiresAt, isMailed: false }
  if (!deps.mailer) return { ...shown, mailProblem: null }
  try {
    await deps.mailer.send({ to: person.email, ...wordsOf(kind, person, link) })
    return { url: null, expiresAt, isMailed: true, mailProblem: null }
  } catch (error) {
    const code = (error as { code?: unknown }).code
    deps.log.warn({ code }, 'a mail could not be sent')
    const mailProblem =
      'The mail server did not take the mail: pass the link on yourself, and tell who runs the program.'
    return { ...shown, mailProblem }
  }
}

function wordsOf(kind: LinkKind, person: SignInPerson, { url, expiresAt }: MadeLink) {
  const until = `${expiresAt.toString({ smallestUnit: 'minute' }).slice(0, 16).replace('T', ' ')} UTC`
  const what =
    kind === 'reset'
      ? 'With this link you set a new password for Attaché:'
      : 'You are invited to Attaché. With this link you set your password:'
  const subject = kind === 'reset' ? 'A new password for Attaché' : 'Your invitation to Attaché'
  const text = `Hello ${person.name},\n\n${what}\n\n${url}\n\nIt is good once, until ${until}. If you did not expect it, ignore it.\n`
  return { subject, text }
}
