/** The return: what was opened meanwhile, account by account, to be taken back; then the absence is closed. */
import { Link } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { EmptyLine, ErrorState, Skeleton } from '../../ui/states.tsx'
import { useNow } from '../../ui/time/clock.ts'
import { useReaderZone } from '../../ui/time/reader-zone.tsx'
import { timeWords } from '../../ui/time/words.ts'
import { Writing } from '../../ui/writing.tsx'
import { useClose, type Plan, type Return } from './queries.ts'
import { namesWords } from './words.ts'
import css from './cover-plan.module.css'

/** Closed by the person or their manager. */
export function PlanReturn({ plan }: { plan: Plan }) {
  const { data, isPending, isError, error } = api.useQuery('get', '/api/v1/absence-plans/{id}/return', {
    params: { path: { id: plan.id } },
  })
  const close = useClose()
  return (
    <section aria-labelledby="hand-back">
      <div className="section-head">
        <h2 id="hand-back">Opened meanwhile</h2>
        {plan.canChange && plan.state !== 'closed' && (
          <Writing>
            <button
              type="button"
              className="btn primary"
              disabled={close.isPending}
              onClick={() => close.mutate({ params: { path: { id: plan.id } } })}
            >
              Everything is handed back
            </button>
          </Writing>
        )}
      </div>
      {isPending && <Skeleton height={80} />}
      {isError && <ErrorState problem={asProblem(error)} />}
      {data?.accounts.length === 0 && <EmptyLine>No account was covered: nothing to hand back.</EmptyLine>}
      {data?.accounts.map((account) => (
        <AccountBack key={account.accountId} account={account} />
      ))}
    </section>
  )
}

function AccountBack({ account }: { account: Return['accounts'][number] }) {
  const now = useNow()
  const zone = useReaderZone()
  const { accountName, backups, opened, solved, emergencies, tickets } = account
  return (
    <article className={css.account} aria-label={accountName}>
      <div className={css.accountHead}>
        <h3>{accountName}</h3>
        <span className="muted">
          {namesWords(backups)} covered · {opened} opened, {solved} solved, {emergencies} declared an
          emergency
        </span>
      </div>
      {tickets.length === 0 && <EmptyLine>No ticket was opened.</EmptyLine>}
      <ul className={css.rows}>
        {tickets.map((ticket) => (
          <li key={`${ticket.source}${ticket.ticketId}`}>
            <Link to="/tickets/$source/$ticket" params={{ source: ticket.source, ticket: ticket.ticketId }}>
              {ticket.ticketId} {ticket.subject}
            </Link>
            <span className="muted">
              {ticket.status} · {ticket.assigneeName ?? 'nobody'} ·{' '}
              {timeWords(Date.parse(ticket.openedAt), zone, now)}
            </span>
          </li>
        ))}
      </ul>
    </article>
  )
}
