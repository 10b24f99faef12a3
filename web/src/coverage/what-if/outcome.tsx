/** What a plan would open and close, beside what stands. */
import type { paths } from '../../api/schema.gen.ts'
import { GapList } from '../gaps/gap-list.tsx'
import { hoursInWords } from '../gaps/causes.ts'
import type { Change } from './plan.ts'
import css from './what-if.module.css'

type Answer = paths['/api/v1/coverage/what-if']['post']['responses'][200]['content']['application/json']

export function Outcome({ answer, onAdd }: { answer: Answer; onAdd: (change: Change) => void }) {
  const { before, after, added, closed, accounts, total } = answer
  return (
    <div className={css.outcome}>
      <dl className={css.sides}>
        <div>
          <dt>Without proof now</dt>
          <dd>{hoursInWords(before.minutes)}</dd>
        </div>
        <div>
          <dt>Then</dt>
          <dd className={after.minutes > before.minutes ? 'danger' : undefined}>
            {hoursInWords(after.minutes)}
          </dd>
        </div>
        <div>
          <dt>Accounts whose hours change</dt>
          <dd>{total}</dd>
        </div>
      </dl>
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
      {added.length === 0 && closed.length === 0 && accounts.length > 0 && <Changed accounts={accounts} />}
    </div>
  )
}

/** Hours that need a name come or go, and all have one. */
function Changed({ accounts }: { accounts: Answer['accounts'] }) {
  return (
    <ul className="muted">
      {accounts.map(({ accountId, accountName, before, after }) => (
        <li key={accountId}>
          <b>{accountName}</b>: {hoursInWords(before.requiredMinutes)} need a name now,{' '}
          {hoursInWords(after.requiredMinutes)} then
        </li>
      ))}
    </ul>
  )
}
