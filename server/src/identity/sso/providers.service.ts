/** Identity providers as directors configure them, while the program runs. */
import { writeAudit } from '../../platform/audit.ts'
import { authorize, type Actor } from '../../platform/auth/index.ts'
import { transaction, type Tx } from '../../platform/db/index.ts'
import { constraintErrors, invalid, notFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { AddressRefused } from '../../platform/net/index.ts'
import { queryOn } from '../../platform/store/index.ts'
import type { SsoDeps } from './deps.ts'
import type { GroupRole } from './groups.ts'
import { discover } from './oidc.ts'
import {
  findProvider,
  listProviders,
  putGroups,
  putProvider,
  removeProvider,
  unlinkProvider,
  type ProviderDetail,
  type SealedProvider,
} from './providers.store.ts'

export interface ProviderBody {
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string | undefined
  readonly scopes: string
  readonly groupsClaim: string | null
  readonly isEnabled: boolean
}

export type ProvidersService = ReturnType<typeof providersService>

const constraints = constraintErrors({
  identity_provider_name_unique: { path: 'name', message: 'is the name of another provider' },
  identity_provider_issuer_unique: { path: 'issuer', message: 'is configured already' },
})

/** The service. */
export function providersService(deps: SsoDeps) {
  const query = queryOn(deps.pool)

  const changing = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => {
    authorize(actor, 'identity.change_providers')
    return constraints(() => transaction(deps.pool, work))
  }
  const note = (
    tx: Tx,
    actor: Actor,
    verb: string,
    id: string,
    change: { before?: unknown; after?: unknown },
  ) => {
    const subject = { kind: 'identity_provider', id }
    return writeAudit(tx, deps.clock, { actor, action: `identity.${verb}`, subject, ...change })
  }

  return {
    /** Every provider; secrets never. */
    async list(actor: Actor): Promise<{ items: ProviderDetail[] }> {
      authorize(actor, 'identity.read')
      return { items: await listProviders(query) }
    },
    /** Adds a provider that answers as one. */
    async add(actor: Actor, body: ProviderBody): Promise<ProviderDetail> {
      authorize(actor, 'identity.change_providers')
      const { clientSecret } = body
      if (clientSecret === undefined) throw invalid([{ path: 'clientSecret', message: 'is needed' }])
      await mustAnswer(deps, { ...body, clientSecret })
      const id = newId(deps.clock)
      return changing(actor, async (tx) => {
        const sealedSecret = deps.secret().seal(clientSecret)
        await putProvider(tx.query, { ...body, id, sealedSecret }, deps.clock.now())
        await note(tx, actor, 'add_provider', id, { after: shown(body) })
        return one(await listProviders(tx.query, id), id)
      })
    },
    /** Changes a provider; without a secret the old one stays. */
    async change(actor: Actor, id: string, body: ProviderBody): Promise<ProviderDetail> {
      authorize(actor, 'identity.change_providers')
      const before = await findProvider(query, id)
      if (!before) throw notFound('identity provider', id)
      // A secret is the issuer's: sent to another address it would be given away.
      if (body.clientSecret === undefined && body.issuer !== before.issuer)
        throw invalid([{ path: 'clientSecret', message: 'is needed again: the issuer is another one' }])
      const clientSecret = body.clientSecret ?? secretOf(deps, before)
      await mustAnswer(deps, { ...body, clientSecret })
      return changing(actor, async (tx) => {
        const sealedSecret = deps.secret().seal(clientSecret)
        await putProvider(tx.query, { ...body, id, sealedSecret }, deps.clock.now())
        // A subject is the issuer's: at another one the same letters are somebody else.
        if (body.issuer !== before.issuer) await unlinkProvider(tx.query, id)
        await note(tx, actor, 'change_provider', id, { before: shown(before), after: shown(body) })
        return one(await listProviders(tx.query, id), id)
      })
    },
    /** Removes a provider; people keep their other ways in. */
    remove: (actor: Actor, id: string): Promise<void> =>
      changing(actor, async (tx) => {
        const before = one(await listProviders(tx.query, id), id)
        await removeProvider(tx.query, id)
        await note(tx, actor, 'remove_provider', id, { before: shown(before) })
      }),
    /** Sets which roles its groups give, from the next sign-in of each person on. */
    setGroups: (actor: Actor, id: string, groups: readonly GroupRole[]): Promise<ProviderDetail> =>
      changing(actor, async (tx) => {
        const before = one(await listProviders(tx.query, id), id)
        await putGroups(tx.query, id, groups)
        await note(tx, actor, 'set_groups', id, { before: before.groups, after: groups })
        return one(await listProviders(tx.query, id), id)
      }),
  }
}

const shown = ({
  name,
  issuer,
  clientId,
  scopes,
  groupsClaim,
  isEnabled,
}: Omit<ProviderBody, 'clientSecret'>) => ({
  ...{ name, issuer, clientId, scopes, groupsClaim, isEnabled },
})

function one(rows: readonly ProviderDetail[], id: string): ProviderDetail {
  const [row] = rows
  if (!row) throw notFound('identity provider', id)
  return row
}

/** The client secret; throws where it was sealed under another secret of the program. */
export function secretOf(deps: SsoDeps, provider: SealedProvider): string {
  const opened = deps.secret().open(provider.sealedSecret)
  if (opened !== null) return opened
  const message = 'is needed again: it was sealed under another secret of this program'
  throw invalid([{ path: 'clientSecret', message }])
}

async function mustAnswer(deps: SsoDeps, provider: ProviderBody & { clientSecret: string }): Promise<void> {
  const problem = deps.guard.problem(provider.issuer)
  if (problem !== null) throw invalid([{ path: 'issuer', message: problem }])
  try {
    await discover(provider, deps.guard)
  } catch (error) {
    const refused = [error, (error as Error).cause].find((one) => one instanceof AddressRefused)
    const message =
      refused?.message ?? 'does not answer as an OpenID provider: check the address, without /.well-known'
    throw invalid([{ path: 'issuer', message }])
  }
}
