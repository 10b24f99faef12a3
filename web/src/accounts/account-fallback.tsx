/** Who answers when nobody named is on duty: the account's pod and its fallback, step by step; managers change it. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, queryClient } from '../api/client.ts'
import type { Account } from '../api/types.ts'
import { accountSubject, useMay } from '../app/may.ts'
import { usePodOf } from '../pods/queries.ts'
import { CheckField, SelectField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { toast } from '../ui/toast.tsx'
import { choiceOf, LAST_STEPS, STEP_WORDS, stepsOf } from './fallback-words.ts'
import css from './account.module.css'

/** The section. */
export function Fallback({ account }: { account: Account }) {
  const mayChange = useMay('accounts.change', accountSubject(account))
  const [isOpen, setOpen] = useState(false)
  return (
    <section aria-labelledby="fallback">
      <div className="section-head">
        <h2 id="fallback">When nobody named is on duty</h2>
        {mayChange && !isOpen && (
          <button type="button" className="link meta" onClick={() => setOpen(true)}>
            Change
          </button>
        )}
      </div>
      <PodLine accountId={account.id} />
      {isOpen ? (
        <FallbackForm account={account} onDone={() => setOpen(false)} />
      ) : (
        <ol className={css.rows}>
          {account.policy.fallback.map((step) => (
            <li key={step}>{STEP_WORDS[step]}</li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** The pod that the primary ASE is a member of. */
function PodLine({ accountId }: { accountId: string }) {
  const mayRead = useMay('pods.read')
  const { data } = usePodOf(accountId)
  if (!mayRead || !data) return null
  const [pod] = data.items
  if (!pod) return <p className="meta muted">Its ASE is a member of no pod.</p>
  const others = pod.members.filter(({ isPresent }) => isPresent).map(({ name }) => name)
  const isCovered = pod.accounts.some(({ id }) => id === accountId)
  return (
    <p className="meta muted">
      Pod{' '}
      <Link to="/people/pods/$podId" params={{ podId: pod.id }}>
        {pod.name}
      </Link>
      : {others.join(', ')}.{!isCovered && ' It covers accounts of priority 1 and 2: not this one.'}
    </p>
  )
}

function FallbackForm({ account, onDone }: { account: Account; onDone: () => void }) {
  const { handlingMode, fallback, standingBackupId, nightContactId, isLive } = account.policy
  const [choice, setChoice] = useState(choiceOf(fallback))
  const set = api.useMutation('put', '/api/v1/accounts/{id}/policy', {
    onSuccess: () => {
      const starts = ['/api/v1/accounts', '/api/v1/now', '/api/v1/who', '/api/v1/pods']
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => starts.some((start) => String(queryKey[1]).startsWith(start)),
      })
      void toast({ words: 'Fallback changed.' })
      onDone()
    },
  })
  const save = (): void =>
    set.mutate({
      params: { path: { id: account.id } },
      body: {
        ...{ handlingMode, standingBackupId, nightContactId, isLive },
        fallback: stepsOf(choice.asksPod, choice.last),
      },
    })
  return (
    <Form onSubmit={save} error={set.error} label="Fallback">
      <CheckField
        label="Ask the pod first, while the ASE is away"
        isChecked={choice.asksPod}
        onChange={(asksPod) => setChoice({ ...choice, asksPod })}
      />
      <SelectField
        label="Then"
        value={choice.last}
        options={LAST_STEPS}
        onChange={(value) =>
          setChoice({
            ...choice,
            last: LAST_STEPS.find((one) => one.value === value)?.value ?? 'global_support',
          })
        }
        error={errorAt(set.error, 'fallback')}
      />
      <Buttons>
        <button type="submit" className="btn" disabled={set.isPending}>
          Keep
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
