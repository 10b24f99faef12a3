/** What a person holds: as ASE, as backup, and what they held before. */
import { Link } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import { Badge } from '../ui/badge.tsx'
import { EmptyLine, ErrorState, Skeleton } from '../ui/states.tsx'
import { plainDate } from '../ui/time/words.ts'
import { useAccountsOf, useLoads, type AccountOfPerson, type Load, type Person } from './queries.ts'
import css from './people.module.css'

/** Three lists, the present first. */
export function PersonAccounts({ person }: { person: Person }) {
  const { data, error, isPending, refetch } = useAccountsOf(person.id)
  const load = useLoads().get(person.id)
  const items = data?.items ?? []
  const ase = items.filter((row) => row.as === 'ase' && row.when !== 'over')
  const backup = items.filter((row) => row.as !== 'ase' && row.when !== 'over')
  const former = items.filter((row) => row.when === 'over')
  return (
    <>
      <section aria-labelledby="accounts">
        <div className="section-head">
          <h2 id="accounts">Accounts</h2>
          {load && <span className="meta faint">{`${load.accounts.length} of ${load.maxAccounts}`}</span>}
        </div>
        {isPending && <Skeleton height={90} />}
        {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
        {data && ase.length === 0 && <EmptyLine>Not the ASE of any account.</EmptyLine>}
        <ul className={css.rows}>
          {ase.map((row) => (
            <AccountRow key={keyOf(row)} row={row} load={load} />
          ))}
        </ul>
        {load?.warnings.map((warning) => (
          <p key={warning} className="warn meta">
            {warning}
          </p>
        ))}
      </section>
      {backup.length > 0 && <Rows id="backup" title="As backup" rows={backup} />}
      {former.length > 0 && <Rows id="former" title="Before" rows={former} />}
    </>
  )
}

const keyOf = (row: AccountOfPerson): string => `${row.accountId}${row.as}${row.startsOn}`

function Rows({ id, title, rows }: { id: string; title: string; rows: readonly AccountOfPerson[] }) {
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>
          {title} <small>{rows.length}</small>
        </h2>
      </div>
      <ul className={css.rows}>
        {rows.map((row) => (
          <AccountRow key={keyOf(row)} row={row} load={undefined} />
        ))}
      </ul>
    </section>
  )
}

const AS: Readonly<Record<AccountOfPerson['as'], string>> = {
  ase: 'ASE',
  standing_backup: 'standing backup',
  night_contact: 'night contact',
}

function AccountRow({ row, load }: { row: AccountOfPerson; load: Load | undefined }) {
  const held = load?.accounts.find(({ accountId }) => accountId === row.accountId)
  const details = [
    row.as === 'ase' ? (row.isPrimary ? 'primary ASE' : 'ASE') : AS[row.as],
    held && `${held.hoursPerWeek} h a week`,
    held && `${held.share} % of their time`,
  ]
  return (
    <li className={css.pair}>
      <span>
        <Link to="/accounts/$accountId" params={{ accountId: row.accountId }} className={css.open}>
          {row.name}
        </Link>{' '}
        {row.when === 'later' && <Badge tone="outline">From {plainDate(row.startsOn ?? '')}</Badge>}
        <span className={css.small}>{details.filter(Boolean).join(', ')}</span>
      </span>
      <span className="meta muted nowrap">
        {row.startsOn ? `since ${plainDate(row.startsOn)}` : 'always'}
        {row.endsOn && `, to ${plainDate(row.endsOn)}`}
      </span>
    </li>
  )
}
