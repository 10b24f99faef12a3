/** The free texts of an account. */
import { useState } from 'react'
import { api, queryClient } from '../../api/client.ts'
import type { Account } from '../../api/types.ts'
import { AreaField } from '../../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../../ui/fields/form.tsx'
import { orNull } from './editor.tsx'

/** Markdown; all three are kept at once. */
export function NotesForm({ account, onDone }: { account: Account; onDone: () => void }) {
  const [specialNotes, setSpecial] = useState(account.specialNotes ?? '')
  const [communication, setCommunication] = useState(account.communication ?? '')
  const [businessCycles, setCycles] = useState(account.businessCycles ?? '')
  const change = api.useMutation('patch', '/api/v1/accounts/{id}')
  const save = (): void => {
    const body = {
      specialNotes: orNull(specialNotes),
      communication: orNull(communication),
      businessCycles: orNull(businessCycles),
    }
    const onSuccess = (): void => {
      onDone()
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/accounts/{id}'] })
    }
    change.mutate({ params: { path: { id: account.id } }, body }, { onSuccess })
  }
  return (
    <Form onSubmit={save} error={change.error} label="Notes">
      <AreaField
        label="Special notes"
        help="What everybody who works on a ticket has to mind. Markdown."
        rows={4}
        value={specialNotes}
        onChange={setSpecial}
        error={errorAt(change.error, 'specialNotes')}
      />
      <AreaField
        label="Communication"
        value={communication}
        onChange={setCommunication}
        error={errorAt(change.error, 'communication')}
      />
      <AreaField
        label="Business cycles"
        help="Busy times and change freezes."
        value={businessCycles}
        onChange={setCycles}
        error={errorAt(change.error, 'businessCycles')}
      />
      <Buttons>
        <button type="submit" className="btn primary" disabled={change.isPending}>
          Keep
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
