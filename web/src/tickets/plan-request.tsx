/** Something in a ticket has to be planned: a task for the ASE, while the ticket stays where it is. */
import { useState, type SyntheticEvent } from 'react'
import { api, queryClient } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import type { Ticket } from '../api/types.ts'
import { toast } from '../ui/toast.tsx'
import { Writing } from '../ui/writing.tsx'
import { Button, Textarea } from './form-parts.tsx'
import css from './ticket.module.css'

/** A button, then what has to be planned. */
export function PlanRequest({ ticket }: { ticket: Ticket }) {
  const [isOpen, setOpen] = useState(false)
  const [what, setWhat] = useState('')
  const [isChecked, setChecked] = useState(false)
  const plan = api.useMutation('post', '/api/v1/tickets/{source}/{ticket}/planning-request', {
    onSuccess: ({ isNew }) => {
      setOpen(false)
      setWhat('')
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/v1/tickets'),
      })
      void toast({ words: isNew ? 'The ASE has a task to plan it.' : 'The ASE has this task already.' })
    },
  })
  const isSaid = what.trim().length >= 3
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    setChecked(true)
    const params = { path: { source: ticket.source, ticket: ticket.ticketId } }
    if (isSaid) plan.mutate({ params, body: { what: what.trim() } })
  }
  if (!isOpen)
    return (
      <Button quiet onClick={() => setOpen(true)}>
        Ask for planning
      </Button>
    )
  return (
    <Writing>
      <form className={`${css.form} ${css.whole}`} onSubmit={send} noValidate>
        <Textarea
          isOpened
          label="What has to be planned"
          placeholder="An upgrade, a migration, a review …"
          value={what}
          onChange={setWhat}
          error={isChecked && !isSaid ? 'Say in a few words what.' : null}
        />
        {plan.isError && <p className="danger meta">{asProblem(plan.error).detail}</p>}
        <div className={css.buttons}>
          <Button busy={plan.isPending} submit>
            Make the task
          </Button>
          <Button quiet onClick={() => setOpen(false)}>
            Leave it
          </Button>
        </div>
      </form>
    </Writing>
  )
}
