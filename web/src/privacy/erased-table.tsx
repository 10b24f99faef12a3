/** What was erased, or would be: how many rows of what. */
import css from './privacy.module.css'
import type { Preview } from './queries.ts'

const HOW = { deleted: 'deleted', blanked: 'emptied of what is personal' } as const

/** Rows by what they are. */
export function ErasedTable({ erased }: { erased: Preview['erased'] }) {
  if (erased.length === 0) return <p className="muted">Nothing that is personal.</p>
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Becomes</th>
          <th scope="col" className={css.number}>
            Rows
          </th>
        </tr>
      </thead>
      <tbody>
        {erased.map(({ room, what, how, rows }) => (
          <tr key={`${room} ${what}`}>
            <th scope="row">{what}</th>
            <td>{HOW[how]}</td>
            <td className={css.number}>{rows}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
