/** Merging an account into another: what would move, what stands in the way, and doing it. */
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, queryClient } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import type { paths } from '../api/schema.gen.ts'
import { Screen } from '../app/screen.tsx'
import { Findings } from '../requests/findings.tsx'
import { useAccountName } from '../requests/queries.ts'
import { AccountSelect } from '../ui/fields/account-select.tsx'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { EmptyLine, ErrorState, Skeleton } from '../ui/states.tsx'
import { toast } from '../ui/toast.tsx'
import css from './merge.module.css'

type Preview = paths['/api/v1/accounts/{id}/merge']['get']['responses'][200]['content']['application/json']

const route = getRouteApi('/accounts/$accountId/merge')

/** The screen; the account that stays stands in the address. */
export function MergePage() {
  const { accountId } = route.useParams()
  const { into } = route.useSearch()
  const navigate = route.useNavigate()
  const name = useAccountName(accountId)
  const own = { label: name, link: { to: '/accounts/$accountId', params: { accountId } } as const }
  return (
    <Screen
      title={`Merge ${name}`}
      crumbs={[{ label: 'Accounts', link: { to: '/accounts', search: {} } }, own, { label: 'Merge' }]}
    >
      <h1 className="answer">Into which account does {name} go?</h1>
      <div className={css.page}>
        <AccountSelect
          label="The account that stays"
          value={into ?? null}
          except={accountId}
          onChange={(id) => void navigate({ search: { into: id }, replace: true })}
          help={`${name} is listed no more afterwards; its name leads to the account that stays.`}
        />
        {into ? (
          <Look key={into} accountId={accountId} into={into} />
        ) : (
          <EmptyLine>Choose it, and everything that would move is shown first.</EmptyLine>
        )}
      </div>
    </Screen>
  )
}

function Look({ accountId, into }: { accountId: string; into: string }) {
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/v1/accounts/{id}/merge', {
    params: { path: { id: accountId }, query: { into } },
  })
  if (isPending) return <Skeleton height={180} />
  if (error) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />
  return (
    <>
      <section aria-labelledby="found">
        <div className="section-head">
          <h2 id="found">What stands in the way</h2>
        </div>
        <Findings findings={data.findings} clear="Nothing stands in the way." />
      </section>
      <Moves preview={data} />
      {data.clear && <MergeForm preview={data} />}
    </>
  )
}

function Moves({ preview }: { preview: Preview }) {
  const { moves, aliases, domains, crmId, intoName } = preview
  const some = moves.filter(({ count }) => count > 0)
  return (
    <section aria-labelledby="moves">
      <div className="section-head">
        <h2 id="moves">What moves to {intoName}</h2>
      </div>
      {some.length === 0 && <EmptyLine>Nothing hangs on it.</EmptyLine>}
      <dl className={css.moves}>
        {some.map(({ what, count }) => (
          <div key={what}>
            <dt>{what.charAt(0).toUpperCase() + what.slice(1)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">
        {intoName} is then also known as {aliases.join(', ') || 'nothing else'}
        {domains.length > 0 && `, with the domains ${domains.join(', ')}`}
        {crmId !== null && `, CRM id ${crmId}`}. What is over stays in the history of the account that goes;
        decisions about tickets stay as they were recorded.
      </p>
    </section>
  )
}

function MergeForm({ preview }: { preview: Preview }) {
  const { accountId, name, intoAccountId, intoName } = preview
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const merge = api.useMutation('post', '/api/v1/accounts/{id}/merge', {
    onSuccess: () => {
      void queryClient.invalidateQueries()
      void toast({ words: `${name} was merged into ${intoName}. The record keeps what moved.` })
      void navigate({ to: '/accounts/$accountId', params: { accountId: intoAccountId } })
    },
  })
  const send = (): void =>
    merge.mutate({ params: { path: { id: accountId } }, body: { intoAccountId, reason: reason.trim() } })
  return (
    <Form onSubmit={send} error={merge.error} label="Merge">
      <TextField
        label="Why they are one customer"
        value={reason}
        onChange={setReason}
        error={errorAt(merge.error, 'reason')}
        help="Kept with the record. A merge is not undone by a button: the record has what to put back."
      />
      <Buttons>
        <button type="submit" className="btn primary" disabled={reason.trim() === '' || merge.isPending}>
          Merge {name} into {intoName}
        </button>
      </Buttons>
    </Form>
  )
}
