/** Connecting a calendar kept elsewhere by its address, or handing a file over once. */
import { useState } from 'react'
import { Field, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { CountsFields, wordsOf, type Counts } from './calendar-counts.tsx'
import { useAddCalendar, useAddCalendarFile } from './queries.ts'

/** The form. The address is sent and never shown again. */
export function CalendarForm({ personId, onDone }: { personId: string; onDone: () => void }) {
  const connect = useAddCalendar()
  const handOver = useAddCalendarFile()
  const [draft, setDraft] = useState({
    ...{ name: 'Work', from: 'address', address: '', file: '', words: '' },
    counts: 'away' as Counts,
  })
  const set = (part: Partial<typeof draft>): void => setDraft((old) => ({ ...old, ...part }))
  const isFile = draft.from === 'file'
  const { error, isPending } = isFile ? handOver : connect
  const save = (): void => {
    const body = { name: draft.name, counts: draft.counts, words: wordsOf(draft.words) }
    const params = { path: { id: personId } }
    const done = { onSuccess: onDone }
    if (isFile) handOver.mutate({ params, body: { ...body, file: draft.file } }, done)
    else connect.mutate({ params, body: { ...body, address: draft.address } }, done)
  }
  return (
    <Form onSubmit={save} error={error} label="A calendar">
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errorAt(error, 'name')}
      />
      <SelectField
        label="From"
        value={draft.from}
        onChange={(from) => set({ from })}
        options={[
          { value: 'address', label: 'Its address, read every 15 minutes' },
          { value: 'file', label: 'A file, read once' },
        ]}
      />
      {isFile ? (
        <Field label="File (.ics)" error={errorAt(error, 'file')}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".ics,text/calendar"
              onChange={(event) => void event.currentTarget.files?.[0]?.text().then((file) => set({ file }))}
            />
          )}
        </Field>
      ) : (
        <AddressField
          value={draft.address}
          onChange={(address) => set({ address })}
          error={errorAt(error, 'address')}
          help="The secret or published iCal address that your calendar gives out. Kept sealed, never shown again."
        />
      )}
      <CountsFields {...draft} set={set} error={error} />
      <Buttons>
        <button
          type="submit"
          className="btn primary"
          disabled={isPending || (isFile ? draft.file : draft.address) === ''}
          aria-busy={isPending}
        >
          {isFile ? 'Read it' : 'Connect'}
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}

interface AddressProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
  readonly help: string
  readonly placeholder?: string
}

/** An address that is a key: typed, sent, and never on the screen again. */
export function AddressField(props: AddressProps) {
  return <TextField label="Address" type="password" autoComplete="off" {...props} />
}
