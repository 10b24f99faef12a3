/** Connecting a calendar kept elsewhere by its address, or handing a file over once. */
import { useState } from 'react'
import { Field, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { useAddCalendar, useAddCalendarFile } from './queries.ts'

/** The form. The address is sent and never shown again. */
export function CalendarForm({ personId, onDone }: { personId: string; onDone: () => void }) {
  const connect = useAddCalendar()
  const handOver = useAddCalendarFile()
  const [draft, setDraft] = useState({
    name: 'Work',
    from: 'address',
    address: '',
    file: '',
    counts: 'away',
    words: '',
  })
  const set = (part: Partial<typeof draft>): void => setDraft((old) => ({ ...old, ...part }))
  const isFile = draft.from === 'file'
  const { error, isPending } = isFile ? handOver : connect
  const save = (): void => {
    const words = draft.words.split(',').map((word) => word.trim())
    const counts = draft.counts === 'busy' ? 'busy' : draft.counts === 'words' ? 'words' : 'away'
    const body = { name: draft.name, counts, words: words.filter((word) => word !== '') } as const
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
        <TextField
          label="Address"
          type="password"
          autoComplete="off"
          value={draft.address}
          onChange={(address) => set({ address })}
          error={errorAt(error, 'address')}
          help="The secret or published iCal address that your calendar gives out. Kept sealed, never shown again."
        />
      )}
      <SelectField
        label="What counts as away"
        value={draft.counts}
        onChange={(counts) => set({ counts })}
        options={[
          { value: 'away', label: 'Whole days that show as busy, and out of office' },
          { value: 'busy', label: 'Everything that shows as busy' },
          { value: 'words', label: 'What is called by certain words' },
        ]}
        help="What an event is called is looked at, and never kept."
      />
      {draft.counts === 'words' && (
        <TextField
          label="Words, with commas"
          value={draft.words}
          onChange={(words) => set({ words })}
          error={errorAt(error, 'words')}
        />
      )}
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
