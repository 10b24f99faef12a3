/** Who would not be cleared, what becomes of each, and the button that confirms it was seen. */
import type { paths } from '../api/schema.gen.ts'
import { asProblem } from '../api/problem.ts'
import { Refused, Buttons } from '../ui/fields/form.tsx'
import { EmptyLine, ErrorState } from '../ui/states.tsx'

type NotCleared =
  paths['/api/v1/accounts/{id}/not-cleared']['get']['responses'][200]['content']['application/json']

interface NotClearedProps {
  /** What is about to be done, as its button says it. */
  readonly action: string
  readonly label: string
  readonly query: {
    readonly data?: NotCleared | undefined
    readonly error: unknown
    readonly refetch: () => unknown
  }
  readonly change: { readonly isPending: boolean; readonly error: unknown }
  readonly onConfirm: () => void
  readonly onLeave: () => void
}

/** The preview. */
export function NotClearedPreview({ action, label, query, change, onConfirm, onLeave }: NotClearedProps) {
  if (query.error) return <ErrorState problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
  if (!query.data) return null
  const { items } = query.data
  const isBlocked = items.some(({ blocks }) => blocks)
  return (
    <section aria-label={label}>
      {Boolean(change.error) && <Refused error={change.error} />}
      {items.length === 0 && <EmptyLine>Nobody who is named is concerned.</EmptyLine>}
      {items.length > 0 && (
        <ul>
          {items.map((one) => (
            <li key={`${one.as} ${one.personId} ${one.accountId}`}>
              {one.sentence} <span className="muted">{one.todo}</span>
            </li>
          ))}
        </ul>
      )}
      <Buttons>
        <button
          type="button"
          className="btn small primary"
          disabled={isBlocked || change.isPending}
          onClick={onConfirm}
        >
          {action}
        </button>
        <button type="button" className="btn small quiet" onClick={onLeave}>
          Leave it
        </button>
      </Buttons>
      {isBlocked && <p className="meta">An ASE has to be cleared, replaced or removed first.</p>}
    </section>
  )
}
