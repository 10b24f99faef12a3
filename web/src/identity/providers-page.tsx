/** Single sign-on: identity providers, and what their groups give. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { Badge } from '../ui/badge.tsx'
import { FactRow } from '../ui/fact-row.tsx'
import { Empty, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { toastProblem } from '../ui/toast.tsx'
import { AdministrationFrame } from './administration-frame.tsx'
import { GroupsForm } from './groups-form.tsx'
import { ProviderForm } from './provider-form.tsx'
import { callback, done, useProviders, type Provider } from './queries.ts'
import css from './identity.module.css'

const NONE: readonly Provider[] = []

/** The page. */
export function ProvidersPage() {
  const providers = useProviders()
  const mayChange = useMay('identity.change_providers')
  const [isAdding, setAdding] = useState(false)
  const items = providers.data?.items ?? NONE
  return (
    <AdministrationFrame title="Single sign-on" answer={answerOf(items, providers.isPending)}>
      <div className={css.stack}>
        {mayChange && !isAdding && (
          <div className={css.buttons}>
            <button type="button" className="btn" onClick={() => setAdding(true)}>
              Add a provider
            </button>
          </div>
        )}
        {isAdding && (
          <div className={css.panel}>
            <h2>A new provider</h2>
            <ProviderForm provider={null} onDone={() => setAdding(false)} />
          </div>
        )}
        {providers.isPending && <PageSkeleton rows={4} />}
        {providers.isError && (
          <ErrorState problem={asProblem(providers.error)} onRetry={() => void providers.refetch()} />
        )}
        {providers.data && items.length === 0 && !isAdding && (
          <Empty title="There is no single sign-on yet.">
            <p>Any OpenID Connect provider will do. Tell it to send people back to:</p>
            <p className={css.address}>
              <code>{callback()}</code>
            </p>
          </Empty>
        )}
        {items.map((provider) => (
          <ProviderPart key={provider.id} provider={provider} mayChange={mayChange} />
        ))}
      </div>
    </AdministrationFrame>
  )
}

function answerOf(items: readonly Provider[], isPending: boolean): string {
  if (isPending) return 'Single sign-on'
  const on = items.filter(({ isEnabled }) => isEnabled).map(({ name }) => name)
  if (on.length === 0) return 'Nobody signs in by single sign-on.'
  return `People can sign in with ${on.length < 3 ? on.join(' and ') : `${on.length} providers`}.`
}

function ProviderPart({ provider, mayChange }: { provider: Provider; mayChange: boolean }) {
  const [open, setOpen] = useState<'provider' | 'groups' | null>(null)
  const remove = api.useMutation('delete', '/api/v1/identity-providers/{id}', {
    onSuccess: () => done('/api/v1/identity-providers', `${provider.name} is removed.`),
    onError: (error) => void toastProblem(error),
  })
  const close = (): void => setOpen(null)
  return (
    <section className={css.part} aria-label={provider.name}>
      <div className={open === null ? `${css.head} ${css.bare}` : css.head}>
        <h2>
          {provider.name} {!provider.isEnabled && <Badge tone="warn">Switched off</Badge>}
        </h2>
        {mayChange && open === null && (
          <div className={css.buttons}>
            <button type="button" className="btn small" onClick={() => setOpen('provider')}>
              Change
            </button>
            <button type="button" className="btn small" onClick={() => setOpen('groups')}>
              Groups
            </button>
            {!provider.isEnabled && (
              <button
                type="button"
                className="btn small"
                onClick={() => remove.mutate({ params: { path: { id: provider.id } } })}
              >
                Remove
              </button>
            )}
          </div>
        )}
      </div>
      {open === 'provider' && <ProviderForm provider={provider} onDone={close} />}
      {open === 'groups' && <GroupsForm provider={provider} onDone={close} />}
      {open === null && <ProviderFacts provider={provider} />}
    </section>
  )
}

function peopleOf(count: number): string {
  if (count === 0) return 'nobody yet'
  return count === 1 ? 'one person' : `${count} people`
}

function ProviderFacts({ provider }: { provider: Provider }) {
  const { issuer, clientId, groupsClaim, groups, people } = provider
  const given = groups.length === 1 ? 'one group gives a role' : `${groups.length} groups give roles`
  return (
    <FactRow
      facts={[
        { label: 'Issuer', value: <span className={css.address}>{issuer}</span> },
        { label: 'Client', value: clientId },
        {
          label: 'Groups',
          value: groupsClaim === null ? 'not read' : given,
          detail: groupsClaim ?? undefined,
        },
        { label: 'Known there', value: peopleOf(people) },
        { label: 'Sends back to', value: <span className={css.address}>{callback()}</span> },
      ]}
    />
  )
}
