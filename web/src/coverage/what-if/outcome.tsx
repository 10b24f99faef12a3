/** What a plan would open and close, beside what stands. */
import { Link } from '@tanstack/react-router'
import type { paths } from '../../api/schema.gen.ts'
import { GapList } from '../gaps/gap-list.tsx'
import { hoursInWords } from '../gaps/causes.ts'
import type { Change } from './plan.ts'
import css from './what-if.module.css'

type Answer = paths['/api/v1/coverage/what-if']['post']['responses'][200]['content']['application/json']

/** The difference in figures. */
export function Difference({ answer: { before, after, added, closed, total } }: { answer: Answer }) {
  return (
    <dl className={css.sides}>
      <div>
        <dt>Without a name now</dt>
        <dd>{hoursInWords(before.minutes)}</dd>
      </div>
      <div>
        <dt>Then</dt>
        <dd className={after.minutes > before.minutes ? 'danger' : undefined}>
          {hoursInWords(after.minutes)}
        </dd>
      </div>
      <div>
        <dt>New gaps</dt>
        <dd className={added.length > 0 ? 'danger' : undefined}>{manyOf(added)}</dd>
      </div>
      <div>
        <dt>Gaps closed</dt>
        <dd>{manyOf(closed)}</dd>
      </div>
      <div>
        <dt>Accounts affected</dt>
        <dd>{total}</dd>
      </div>
    </dl>
  )
}

/** The server tells of a hundred at most. */
const manyOf = (gaps: readonly unknown[]): string => (gaps.length < 100 ? String(gaps.length) : '100 or more')

interface OutcomeProps {
  readonly answer: Answer
  readonly onAdd: (change: Change) => void
}

/** Gap by gap, then account by account. */
export function Outcome({ answer, onAdd }: OutcomeProps) {
  const { added, closed, accounts } = answer
  if (accounts.length === 0) return null
  return (
    <div className={css.outcome}>
      {added.length > 0 && (
        <section aria-labelledby="added">
          <h2 id="added">Would have nobody</h2>
          <GapList gaps={added} onAdd={onAdd} />
        </section>
      )}
      {closed.length > 0 && (
        <section aria-labelledby="closed">
          <h2 id="closed">Would be open no longer</h2>
          <GapList gaps={closed} isClosed />
        </section>
      )}
      <section aria-labelledby="affected">
        <h2 id="affected">Accounts affected</h2>
        <Affected answer={answer} />
      </section>
    </div>
  )
}

function Affected({ answer: { accounts, total } }: { answer: Answer }) {
  return (
    <>
      <div className={css.scroll} role="region" aria-label="Accounts affected, table" tabIndex={0}>
        <table className={css.affected}>
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col" className={`${css.number} ${css.needed}`}>
                Hours that need a name
              </th>
              <th scope="col" className={css.number}>
                Nobody now
              </th>
              <th scope="col" className={css.number}>
                Then
              </th>
            </tr>
          </thead>
          <tbody>
            {accounts.map(({ accountId, accountName, regionCode, before, after }) => (
              <tr key={accountId}>
                <td>
                  <Link to="/accounts/$accountId" params={{ accountId }}>
                    <b>{accountName}</b>
                  </Link>{' '}
                  <span className="faint meta">{regionCode}</span>
                </td>
                <td className={`${css.number} ${css.needed}`}>
                  {changed(before.requiredMinutes, after.requiredMinutes)}
                </td>
                <td className={css.number}>{hoursInWords(before.minutes)}</td>
                <td className={`${css.number} ${after.minutes > before.minutes ? 'danger' : ''}`}>
                  {hoursInWords(after.minutes)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > accounts.length && (
        <p className="faint meta">
          {accounts.length} of {total} accounts.
        </p>
      )}
    </>
  )
}

const changed = (before: number, after: number): string =>
  before === after ? hoursInWords(before) : `${hoursInWords(before)} → ${hoursInWords(after)}`
