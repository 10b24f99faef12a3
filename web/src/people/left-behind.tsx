/** What still names a person after their last day, each with what to do. */
import { Link } from '@tanstack/react-router'
import type { LeftBehind } from './queries.ts'
import css from './people.module.css'

const KINDS: Readonly<Record<string, string>> = {
  task: 'Task',
  cover: 'Cover',
  pod: 'Pod',
  on_call_rota: 'Rota',
  standing_backup: 'Standing backup',
  night_contact: 'Night contact',
  region: 'Region',
  report: 'Reports to them',
  assignment: 'Account',
}
const OF_ACCOUNT = new Set(['standing_backup', 'night_contact', 'assignment'])

/** One line each. */
export function LeftBehindList({ items }: { items: readonly LeftBehind[] }) {
  return (
    <ul className={css.rows}>
      {items.map((item) => (
        <li key={`${item.kind}${item.id}`} className={css.pair}>
          <span>
            <span className="faint">{KINDS[item.kind] ?? item.kind}</span> <Title item={item} />
            <span className={css.small}>{item.todo}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Title({ item: { kind, id, title } }: { item: LeftBehind }) {
  if (OF_ACCOUNT.has(kind))
    return (
      <Link to="/accounts/$accountId" params={{ accountId: id }} className={css.open}>
        {title}
      </Link>
    )
  if (kind === 'report')
    return (
      <Link to="/people/$personId" params={{ personId: id }} className={css.open}>
        {title}
      </Link>
    )
  return <b>{title}</b>
}
