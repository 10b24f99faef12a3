/** Others who could cover what is open: to ask several, or, as the manager, to assign one with one click. */
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Badge } from '../../ui/badge.tsx'
import { EmptyLine, Skeleton } from '../../ui/states.tsx'
import { useAskMore, useAssign, type CoverRequest, type Plan } from './queries.ts'
import { groupWord } from './words.ts'
import css from './cover-plan.module.css'

const SHOWN = 8

interface MoreProps {
  readonly plan: Plan
  readonly request: CoverRequest
  /** Somebody who is chosen already. */
  readonly ask?: string | undefined
}

/** In the order in which they would be asked; whoever is chosen already stands among them. */
export function MorePeople({ plan, request, ask: named }: MoreProps) {
  const preview = api.useQuery('post', '/api/v1/absence-plans/preview', {
    body: { personId: plan.personId, kind: 'planned', start: plan.start, end: plan.end },
  })
  const ask = useAskMore()
  const assign = useAssign()
  const params = { path: { id: plan.id, requestId: request.id } }
  const waiting = new Set(
    request.asks.filter(({ state }) => state === 'open').map(({ personId }) => personId),
  )
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(named === undefined || waiting.has(named) ? [] : [named]),
  )
  const account = preview.data?.accounts.find(
    (one) => one.accountId === request.accountId && one.absentPersonId === request.absentPersonId,
  )
  const people = (account?.candidates ?? []).filter(
    ({ personId }, index) => index < SHOWN || personId === named,
  )
  const toggle = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  if (preview.isPending) return <Skeleton height={60} />
  if (people.length === 0) return <EmptyLine>Nobody else could be asked.</EmptyLine>
  return (
    <>
      <ul className={css.people} aria-label={`Others for ${request.accountName}`}>
        {people.map((one) => (
          <li key={one.personId}>
            <label className={css.candidate} aria-label={one.name}>
              <input
                type="checkbox"
                disabled={waiting.has(one.personId)}
                checked={chosen.has(one.personId)}
                onChange={() => toggle(one.personId)}
              />
              <span>
                <b>{one.name}</b> <Badge>{groupWord[one.group]}</Badge>
                <span className={css.why}>
                  {[...(waiting.has(one.personId) ? ['asked already'] : []), ...one.reasons].join(' · ')}
                </span>
              </span>
            </label>
            {plan.canDecide && (
              <button
                type="button"
                className="btn small"
                disabled={assign.isPending}
                onClick={() => assign.mutate({ params, body: { personId: one.personId } })}
              >
                Assign {one.name.split(' ')[0]}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className={css.actions}>
        <button
          type="button"
          className="btn primary"
          disabled={chosen.size === 0 || ask.isPending}
          onClick={() =>
            ask.mutate(
              { params, body: { personIds: [...chosen] } },
              { onSuccess: () => setChosen(new Set()) },
            )
          }
        >
          {chosen.size > 1 ? `Ask all ${chosen.size}` : 'Ask'}
        </button>
      </div>
    </>
  )
}
