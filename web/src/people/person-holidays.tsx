/** The public holidays that a person's hours are off on. */
import { api } from '../api/client.ts'
import { EmptyLine } from '../ui/states.tsx'
import { plainDate } from '../ui/time/words.ts'
import type { Person } from './queries.ts'
import css from './people.module.css'

const SHOWN = 5

/** The section: the next few. */
export function PersonHolidays({ person }: { person: Person }) {
  const { data } = api.useQuery('get', '/api/v1/people/{id}/holidays', {
    params: { path: { id: person.id } },
  })
  if (!data) return null
  return (
    <section aria-labelledby="holidays">
      <div className="section-head">
        <h2 id="holidays">Public holidays</h2>
      </div>
      {data.items.length === 0 && (
        <EmptyLine>None: their hours name no list of holidays. Replies owed do not depend on it.</EmptyLine>
      )}
      <ul className={css.rows}>
        {data.items.slice(0, SHOWN).map((one) => (
          <li key={`${one.date} ${one.name}`} className={css.pair}>
            <span>{one.name}</span>
            <span className="meta">
              {plainDate(one.date)}
              {!one.isWhole && ', a part of the day'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
