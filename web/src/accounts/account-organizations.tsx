/** The help-desk organisations of an account: what becomes of their tickets is said before one is unlinked or moved. */
import { useState } from 'react'
import { api, queryClient } from '../api/client.ts'
import type { Account } from '../api/types.ts'
import { useAsOf } from '../app/as-of.tsx'
import { accountSubject, useMay } from '../app/may.ts'
import { AccountSelect } from '../ui/fields/account-select.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { EmptyLine } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { toast, toastProblem } from '../ui/toast.tsx'
import css from './account.module.css'

type Organization = Account['organizations'][number]

interface Going {
  readonly account: Account
  readonly organization: Organization
  readonly onDone: () => void
}

/** The list; whoever may change the account sends one elsewhere from here. */
export function AccountOrganizations({ account }: { account: Account }) {
  const may = useMay('accounts.change', accountSubject(account))
  const isOff = useAsOf() !== null
  const now = useNow()
  const [going, setGoing] = useState<{ id: string; how: 'move' | 'unlink' } | null>(null)
  const held = account.organizations.filter(({ until }) => until === null || Date.parse(until) > now)
  const onDone = (): void => setGoing(null)
  return (
    <section aria-labelledby="organisations">
      <div className="section-head">
        <h2 id="organisations">Help-desk organisations</h2>
      </div>
      {held.length === 0 && <EmptyLine>None is linked: no ticket is found to be this account’s.</EmptyLine>}
      <ul className={css.rows}>
        {held.map((organization) => {
          const { organizationId: id, organizationName: name } = organization
          const part = { account, organization, onDone }
          if (going?.id === id)
            return <li key={id}>{going.how === 'move' ? <Move {...part} /> : <Unlink {...part} />}</li>
          return (
            <li key={id} className={css.pair}>
              <span>
                {name ?? id}
                {name && <span className={css.small}>{id}</span>}
              </span>
              {may && !isOff && (
                <span className={css.links}>
                  <button type="button" className="link meta" onClick={() => setGoing({ id, how: 'move' })}>
                    Move
                  </button>
                  <button type="button" className="link meta" onClick={() => setGoing({ id, how: 'unlink' })}>
                    Unlink
                  </button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const MOVE = '/api/v1/accounts/{id}/organizations/{organizationId}/move'

function Move({ account, organization, onDone }: Going) {
  const { organizationId } = organization
  const [toAccountId, choose] = useState<string | null>(null)
  const move = api.useMutation('post', MOVE, { onSuccess: refresh })
  const send = (): void => {
    if (toAccountId === null) return
    const back = (): void =>
      move.mutate({
        params: { path: { id: toAccountId, organizationId } },
        body: { toAccountId: account.id },
      })
    const onSuccess = (): void => {
      onDone()
      void toast({ words: `Moved ${nameOf(organization)}.`, action: { label: 'Undo', act: back } })
    }
    move.mutate(
      { params: { path: { id: account.id, organizationId } }, body: { toAccountId } },
      { onSuccess },
    )
  }
  return (
    <Form label={`Move ${nameOf(organization)}`} onSubmit={send} error={move.error}>
      <Tickets account={account} organization={organization} how="ifMoved" />
      <AccountSelect
        label="To the account"
        value={toAccountId}
        onChange={choose}
        except={account.id}
        error={errorAt(move.error, 'toAccountId')}
      />
      <Buttons>
        <button type="submit" className="btn primary" disabled={move.isPending || toAccountId === null}>
          Move it now
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}

function Unlink({ account, organization, onDone }: Going) {
  const { organizationId, organizationName } = organization
  const unlink = api.useMutation('delete', '/api/v1/accounts/{id}/organizations/{organizationId}', {
    onSuccess: refresh,
  })
  const link = api.useMutation('post', '/api/v1/accounts/{id}/organizations', {
    onSuccess: refresh,
    onError: toastProblem,
  })
  const back = (): void =>
    link.mutate({ params: { path: { id: account.id } }, body: { organizationId, organizationName } })
  const onSuccess = (): void => {
    onDone()
    void toast({ words: `Unlinked ${nameOf(organization)}.`, action: { label: 'Undo', act: back } })
  }
  return (
    <Form
      label={`Unlink ${nameOf(organization)}`}
      onSubmit={() => unlink.mutate({ params: { path: { id: account.id, organizationId } } }, { onSuccess })}
      error={unlink.error}
    >
      <Tickets account={account} organization={organization} how="ifUnlinked" />
      <Buttons>
        <button type="submit" className="btn primary" disabled={unlink.isPending}>
          Unlink it now
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}

interface TicketsProps {
  readonly account: Account
  readonly organization: Organization
  readonly how: 'ifMoved' | 'ifUnlinked'
}

/** What becomes of its tickets. */
function Tickets({ account: { id: accountId }, organization, how }: TicketsProps) {
  const { organizationId } = organization
  const { data } = api.useQuery(
    'get',
    '/api/v1/accounts/{accountId}/organizations/{organizationId}/tickets',
    {
      params: { path: { accountId, organizationId } },
    },
  )
  return (
    <p role="status">
      <b>{nameOf(organization)}</b> {data?.[how] ?? 'Its tickets are being counted …'}
    </p>
  )
}

const nameOf = ({ organizationId, organizationName }: Organization): string =>
  organizationName ?? organizationId

const STALE = ['/api/v1/accounts', '/api/v1/tickets', '/api/v1/unknown-organizations', '/api/v1/who']

function refresh(): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => STALE.some((start) => String(queryKey[1]).startsWith(start)),
  })
}
