/** Whether a person may know of restricted and US-government accounts; a director says so. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useMay } from '../app/may.ts'
import { EmptyLine } from '../ui/states.tsx'
import { NotClearedPreview } from './not-cleared.tsx'
import { useSetClearance, type Person } from './queries.ts'
import css from './people.module.css'

/** The section; hidden where there is nothing to say and nothing to do. */
export function PersonClearance({ person }: { person: Person }) {
  const mayClear = useMay('directory.clear')
  const change = useSetClearance()
  const [isSeeing, setSeeing] = useState(false)
  if (!person.isCleared && !mayClear) return null
  const params = { path: { id: person.id } }
  const start = (): void =>
    person.isCleared ? setSeeing(true) : change.mutate({ params, body: { isCleared: true } })
  return (
    <section aria-labelledby="clearance">
      <div className="section-head">
        <h2 id="clearance">Clearance</h2>
        {mayClear && !isSeeing && (
          <button type="button" className="link meta" disabled={change.isPending} onClick={start}>
            {person.isCleared ? 'Take it back' : 'Record clearance'}
          </button>
        )}
      </div>
      {person.isCleared ? (
        <p className={css.said}>Cleared for restricted and US-government accounts.</p>
      ) : (
        <EmptyLine>Not cleared: restricted and US-government accounts are not shown.</EmptyLine>
      )}
      {isSeeing && <TakeBack person={person} onDone={() => setSeeing(false)} />}
    </section>
  )
}

function TakeBack({ person: { id, name }, onDone }: { person: Person; onDone: () => void }) {
  const change = useSetClearance()
  const query = api.useQuery('get', '/api/v1/people/{id}/not-cleared', { params: { path: { id } } })
  const confirm = (): void =>
    change.mutate(
      { params: { path: { id } }, body: { isCleared: false, confirmed: true } },
      { onSuccess: onDone },
    )
  return (
    <NotClearedPreview
      action="Take it back"
      label={`What becomes of what ${name} is named for`}
      query={query}
      change={change}
      onConfirm={confirm}
      onLeave={onDone}
    />
  )
}
