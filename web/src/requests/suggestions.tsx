/** Who suits an account best as its ASE, each with the reasons. */
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { Badge } from '../ui/badge.tsx'
import { EmptyLine, ErrorState, Skeleton } from '../ui/states.tsx'
import type { Suggestion } from './queries.ts'
import css from './requests.module.css'

interface SuggestionsProps {
  readonly accountId: string
  readonly startsOn: string
  readonly chosen: string | null
  readonly onChoose: (personId: string) => void
}

/** The best eight for an account from a day on; nothing for those who may not know. */
export function useSuggestions(accountId: string | undefined, startsOn: string) {
  const isEnabled = useMay('accounts.read_capacity') && accountId !== undefined
  const query = { limit: 8, ...(accountId ? { accountId } : {}), ...(startsOn ? { startsOn } : {}) }
  const answer = api.useQuery(
    'get',
    '/api/v1/capacity/suggestions',
    { params: { query } },
    { enabled: isEnabled, placeholderData: keepPreviousData },
  )
  return { ...answer, isEnabled }
}

/** The best eight for an account. */
export function Suggestions({ accountId, startsOn, chosen, onChoose }: SuggestionsProps) {
  const { data, error, isPending, isEnabled } = useSuggestions(accountId, startsOn)
  if (!isEnabled) return null
  return (
    <section aria-labelledby="suggestions">
      <div className="section-head">
        <h2 id="suggestions">Who suits best</h2>
        <span className="meta faint">points of 115</span>
      </div>
      {isPending && <Skeleton height={160} />}
      {error && <ErrorState problem={asProblem(error)} />}
      {data && <SuggestionList items={data.items} chosen={chosen} onChoose={onChoose} />}
    </section>
  )
}

interface ListProps {
  readonly items: readonly Suggestion[]
  readonly chosen: string | null
  /** Absent: they can only be looked at. */
  readonly onChoose?: (personId: string) => void
}

/** The list alone. */
export function SuggestionList({ items, chosen, onChoose }: ListProps) {
  if (items.length === 0) return <EmptyLine>There is no ASE yet: give people the role of an ASE.</EmptyLine>
  return (
    <ol className={css.suggestions}>
      {items.map(({ personId, name, points, canTakeIt, reasons }) => (
        <li key={personId} data-chosen={personId === chosen}>
          <span>
            <Link to="/people/$personId" params={{ personId }} className="link">
              {name}
            </Link>{' '}
            {!canTakeIt && <Badge tone="warn">No room</Badge>}
          </span>
          <span>
            <span className={css.points}>{points}</span>{' '}
            {onChoose && (
              <button
                type="button"
                className="btn small"
                aria-pressed={personId === chosen}
                aria-label={`Choose ${name}`}
                onClick={() => onChoose(personId)}
              >
                {personId === chosen ? 'Chosen' : 'Choose'}
              </button>
            )}
          </span>
          <ul className={css.why}>
            {reasons.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
