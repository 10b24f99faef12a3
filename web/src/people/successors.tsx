/** Who takes over each account of somebody who leaves: suggested, reviewed together, set in one stroke. */
import { keepPreviousData } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { Refused } from '../ui/fields/form.tsx'
import { EmptyLine, ErrorState, Skeleton } from '../ui/states.tsx'
import { addDays } from '../ui/time/dates.ts'
import { toast } from '../ui/toast.tsx'
import { refreshPeople, type Person, type Replacements } from './queries.ts'
import { SuccessorRow, type Chosen } from './successor-row.tsx'
import css from './people.module.css'

interface SuccessorsProps {
  readonly person: Person
  /** The last working day; null: none yet. */
  readonly leftOn: string | null
}

/** The section. */
export function Successors({ person, leftOn }: SuccessorsProps) {
  const mayRead = useMay('accounts.read_capacity')
  const startsOn = leftOn === null ? undefined : addDays(leftOn, 1)
  const { data, error, isPending, refetch } = api.useQuery(
    'get',
    '/api/v1/people/{id}/replacements',
    { params: { path: { id: person.id }, query: startsOn ? { startsOn } : {} } },
    { enabled: mayRead, placeholderData: keepPreviousData },
  )
  if (!mayRead) return null
  return (
    <section aria-labelledby="successors">
      <div className="section-head">
        <h2 id="successors">Who takes over</h2>
        {data && <span className="meta faint">suggested by room, shared hours, region and continuity</span>}
      </div>
      {isPending && <Skeleton height={140} />}
      {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data && data.accounts.length === 0 && <EmptyLine>They hold no account after that day.</EmptyLine>}
      {data && data.accounts.length > 0 && <Plan key={data.startsOn} person={person} plan={data} />}
    </section>
  )
}

/** The first proposal: everybody who was suggested, from the day after the last one. */
function proposal({ accounts, startsOn }: Replacements): Record<string, Chosen> {
  return Object.fromEntries(
    accounts
      .filter(({ openRequestId }) => openRequestId === null)
      .map(({ accountId, suggestedId }) => [
        accountId,
        { personId: suggestedId, isLeft: suggestedId === null, startsOn, overlapDays: 0 },
      ]),
  )
}

function Plan({ person, plan }: { person: Person; plan: Replacements }) {
  const [chosen, setChosen] = useState(() => proposal(plan))
  const navigate = useNavigate()
  const replacements = plan.accounts.flatMap(({ accountId }) => {
    const one = chosen[accountId]
    if (!one || one.isLeft) return []
    const { personId, startsOn, overlapDays } = one
    return [{ accountId, personId, startsOn, overlapDays }]
  })
  const params = { path: { id: person.id } }
  const review = api.useQuery(
    'post',
    '/api/v1/people/{id}/replacements/review',
    { params, body: { replacements } },
    { enabled: replacements.length > 0, placeholderData: keepPreviousData },
  )
  const replace = api.useMutation('post', '/api/v1/people/{id}/replacements', {
    onSuccess: ({ handoverId, requests }) => {
      refreshPeople()
      const isApplied = requests.every(({ state }) => state !== 'waiting')
      const count = requests.length === 1 ? 'One account' : `${requests.length} accounts`
      void toast({
        words: isApplied
          ? `${count} handed over. Both sides have their tasks.`
          : `${count} asked for. A director decides.`,
      })
      void navigate({ to: '/requests', search: { handover: handoverId } })
    },
  })
  const isClear = review.data?.clear ?? false
  const blocks = plan.appliedAtOnce && replacements.length > 0 && !isClear
  const words = replacements.length === 1 ? 'one account' : `${replacements.length} accounts`
  return (
    <>
      <ul className={css.successors}>
        {plan.accounts.map((account) => (
          <SuccessorRow
            key={account.accountId}
            account={account}
            chosen={chosen[account.accountId]}
            findings={review.data?.items.find(({ accountId }) => accountId === account.accountId)?.findings}
            onChange={(next) => setChosen({ ...chosen, [account.accountId]: next })}
          />
        ))}
      </ul>
      {replace.isError && <Refused error={replace.error} />}
      <FileBar
        isAllowed={plan.appliedAtOnce}
        isDisabled={replacements.length === 0 || blocks || replace.isPending || review.isFetching}
        words={words}
        onFile={() => replace.mutate({ params, body: { replacements } })}
        why={blocks && review.data ? 'Something blocks above: all are set together, or none.' : null}
      />
    </>
  )
}

interface FileBarProps {
  readonly isAllowed: boolean
  readonly isDisabled: boolean
  readonly words: string
  readonly why: string | null
  readonly onFile: () => void
}

function FileBar({ isAllowed, isDisabled, words, why, onFile }: FileBarProps) {
  const mayAsk = useMay('accounts.request_ase') || isAllowed
  if (!mayAsk) return <p className="muted meta">Managers file the requests; directors decide.</p>
  return (
    <div className={css.actions}>
      <button type="button" className="btn primary" disabled={isDisabled} onClick={onFile}>
        {isAllowed ? `Hand over ${words}` : `Ask a director to hand over ${words}`}
      </button>
      {why && <span className="danger meta">{why}</span>}
      {!isAllowed && !why && (
        <span className="muted meta">
          Filed as{' '}
          <Link to="/requests" className="link">
            requests
          </Link>{' '}
          that wait for a director.
        </span>
      )}
    </div>
  )
}
