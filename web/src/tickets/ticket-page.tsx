/** One ticket: who answers it, why, and what was done about it. */
import { getRouteApi } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import type { Ticket } from '../api/types.ts'
import { useIsAbout } from '../app/place-zone.ts'
import { Screen } from '../app/screen.tsx'
import type { Crumb } from '../app/top-bar.tsx'
import { ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { useTicket } from './queries.ts'
import { Target, TicketAside } from './ticket-aside.tsx'
import { TicketHead } from './ticket-head.tsx'
import { TicketMain } from './ticket-main.tsx'
import css from './ticket.module.css'

const route = getRouteApi('/tickets/$source/$ticket')

/** The screen of one ticket. */
export function TicketPage() {
  const path = route.useParams()
  const answer = useTicket(path, useReaderZone())
  useIsAbout(answer.data?.accountZone)
  return (
    <Screen
      title={answer.data?.subject ?? `Ticket ${path.ticket}`}
      crumbs={crumbsOf(path.ticket, answer.data)}
    >
      {answer.isPending && <PageSkeleton />}
      {answer.isError && (
        <ErrorState isPage problem={asProblem(answer.error)} onRetry={() => void answer.refetch()} />
      )}
      {answer.data && (
        <article className={css.layout}>
          <TicketHead ticket={answer.data} />
          {answer.data.decision?.target && (
            <Target ticket={answer.data} target={answer.data.decision.target} />
          )}
          <TicketMain ticket={answer.data} />
          <TicketAside ticket={answer.data} />
        </article>
      )}
    </Screen>
  )
}

function crumbsOf(id: string, ticket: Ticket | undefined): Crumb[] {
  const account: Crumb[] =
    ticket?.accountId && ticket.accountName
      ? [
          {
            label: ticket.accountName,
            link: { to: '/accounts/$accountId', params: { accountId: ticket.accountId } },
          },
        ]
      : []
  return [{ label: 'Tickets', link: { to: '/tickets', search: {} } }, ...account, { label: id }]
}
