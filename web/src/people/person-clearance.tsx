/** Whether a person may know of restricted and US-government accounts; a director says so. */
import { useMay } from '../app/may.ts'
import { EmptyLine } from '../ui/states.tsx'
import { useSetClearance, type Person } from './queries.ts'
import css from './people.module.css'

/** The section; hidden where there is nothing to say and nothing to do. */
export function PersonClearance({ person }: { person: Person }) {
  const mayClear = useMay('directory.clear')
  const change = useSetClearance()
  if (!person.isCleared && !mayClear) return null
  const set = (isCleared: boolean): void =>
    change.mutate({ params: { path: { id: person.id } }, body: { isCleared } })
  return (
    <section aria-labelledby="clearance">
      <div className="section-head">
        <h2 id="clearance">Clearance</h2>
        {mayClear && (
          <button
            type="button"
            className="link meta"
            disabled={change.isPending}
            onClick={() => set(!person.isCleared)}
          >
            {person.isCleared ? 'Take it back' : 'Record clearance'}
          </button>
        )}
      </div>
      {person.isCleared ? (
        <p className={css.said}>Cleared for restricted and US-government accounts.</p>
      ) : (
        <EmptyLine>Not cleared: restricted and US-government accounts are not shown.</EmptyLine>
      )}
    </section>
  )
}
