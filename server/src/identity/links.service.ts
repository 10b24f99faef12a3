/** Opens single-use links: looks at one, and carries it out. */
import { hashPassword } from 'better-auth/crypto'
import { writeAudit } from '../platform/audit.ts'
import { transaction, type Tx } from '../platform/db/index.ts'
import { constraintErrors, invalid, notFound } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { queryOn } from '../platform/store/index.ts'
import type { Caller } from './browser.ts'
import { putPassword } from './credentials.store.ts'
import type { IdentityDeps } from './deps.ts'
import { goodLink } from './links.ts'
import { useLink } from './links.store.ts'
import { passwordProblem } from './password-rules.ts'
import { findById, type SignInPerson } from './people.store.ts'
import { asActor, beginSession, letIn } from './sessions.service.ts'
import { endSessions } from './sessions.store.ts'
import { firstDirector, setUpChoices, type FirstDirector } from './set-up.ts'

export type LinksService = ReturnType<typeof linksService>

const constraints = constraintErrors({
  person_email_unique: {
    path: 'email',
    message: 'was given to somebody in the directory meanwhile: try again',
  },
})

/** The service of links. */
export function linksService(deps: IdentityDeps) {
  const query = queryOn(deps.pool)

  return {
    /** What a link is for. */
    async look(secret: string) {
      const link = await goodLink(query, secret, deps.clock.now())
      const person = link.personId === null ? undefined : await findById(query, link.personId)
      return {
        kind: link.kind,
        expiresAt: link.expiresAt,
        person: person ? { name: person.name, email: person.email } : null,
        regions: link.kind === 'setup' ? await setUpChoices(query) : [],
      }
    },
    /** Sets the password that the link is for, once, and begins a session; answers the cookie's value. */
    async use(
      caller: Caller,
      body: { token: string; password: string; director?: FirstDirector | undefined },
    ) {
      // Before the transaction: it takes a tenth of a second and holds no lock.
      await goodLink(query, body.token, deps.clock.now())
      const hash = await hashPassword(body.password)
      const person = await constraints(() =>
        transaction(deps.pool, (tx) => carryOut(deps, tx, { ...body, hash })),
      )
      return beginSession(deps, person, 'link', caller)
    },
  }
}

interface Use {
  readonly token: string
  readonly password: string
  readonly hash: string
  readonly director?: FirstDirector | undefined
}

async function carryOut(deps: IdentityDeps, tx: Tx, use: Use): Promise<SignInPerson> {
  const { clock } = deps
  const now = clock.now()
  const link = await goodLink(tx.query, use.token, now, true)
  const personId = link.personId ?? (await firstDirector(deps, tx, needed(use.director)))
  const person = await findById(tx.query, personId, true)
  if (!person) throw notFound('person', personId)
  letIn(deps, person)
  const problem = passwordProblem(use.password, person)
  if (problem !== null) throw invalid([{ path: 'password', message: problem }])
  await useLink(tx.query, link, now)
  await putPassword(tx.query, { id: newId(clock), personId, hash: use.hash, now })
  // Whoever knew the old password is out.
  const ended = await endSessions(tx.query, personId)
  const action = link.kind === 'setup' ? 'identity.set_up' : 'identity.set_password'
  const subject = { kind: 'person', id: personId }
  await writeAudit(tx, clock, { actor: asActor(person), action, subject, after: { by: link.kind, ended } })
  return person
}

function needed(director: FirstDirector | undefined): FirstDirector {
  if (director) return director
  throw invalid([{ path: 'director', message: 'is needed: who the first director is' }])
}
