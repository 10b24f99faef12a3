/** What a customer says unasked: they want the ASE, or keep whom they have; and the ASE follows the ticket (rule 3). */
import { api, queryClient } from '../api/client.ts'
import type { Ticket } from '../api/types.ts'
import { toast, toastProblem } from '../ui/toast.tsx'
import { Writing } from '../ui/writing.tsx'
import { Button } from './form-parts.tsx'
import css from './ticket.module.css'

function refresh(): void {
  for (const path of ['/api/v1/tickets', '/api/v1/decisions', '/api/v1/my-day'])
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith(path) })
}

const after = (changed: string, same: string) => ({
  onSuccess: (answer: { changed: boolean }) => {
    refresh()
    void toast({ words: answer.changed ? changed : same })
  },
  onError: (error: unknown) => void toastProblem(error),
})

/** For whoever may override; a ticket older than the ASE has its own question. */
export function CustomerSaid({ ticket }: { ticket: Ticket }) {
  const params = { path: { source: ticket.source, ticket: ticket.ticketId } }
  const asked = api.useMutation(
    'post',
    '/api/v1/tickets/{source}/{ticket}/customer-asked',
    after('The ASE is assigned.', 'Noted. The assignee stays.'),
  )
  const shadow = api.useMutation(
    'post',
    '/api/v1/tickets/{source}/{ticket}/shadow',
    after(
      'The ASE follows.',
      'Noted. Nothing is written: the ASE follows already, or the account is not live.',
    ),
  )
  if (!ticket.may.override || ticket.accountId === null || ticket.predates) return null
  const busy = asked.isPending || shadow.isPending
  return (
    <section aria-labelledby="customer-said">
      <div className="section-head">
        <h2 id="customer-said">The customer said</h2>
      </div>
      <Writing>
        <div className={css.buttons}>
          <Button busy={busy} onClick={() => asked.mutate({ params, body: { wants: 'ase' } })}>
            They ask for the ASE
          </Button>
          <Button busy={busy} onClick={() => asked.mutate({ params, body: { wants: 'keep' } })}>
            They keep the assignee
          </Button>
          <Button busy={busy} onClick={() => shadow.mutate({ params })}>
            The ASE follows
          </Button>
        </div>
      </Writing>
    </section>
  )
}
