/** Changing a connected calendar: its name, its address, what counts of it, whether it is read. */
import { useState } from 'react'
import { CheckField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { CountsFields, wordsOf } from './calendar-counts.tsx'
import { AddressField } from './calendar-form.tsx'
import { useChangeCalendar, type ConnectedCalendar } from './queries.ts'

/** The form. An address that is not typed anew stays: it is never shown. */
export function CalendarChange({ calendar, onDone }: { calendar: ConnectedCalendar; onDone: () => void }) {
  const change = useChangeCalendar()
  const [draft, setDraft] = useState(() => ({
    ...{ name: calendar.name, address: '', words: calendar.words.join(', '), isPaused: calendar.isPaused },
    counts: calendar.counts,
  }))
  const set = (part: Partial<typeof draft>): void => setDraft((old) => ({ ...old, ...part }))
  const { name, address, counts, words, isPaused } = draft
  const save = (): void =>
    change.mutate(
      {
        params: { path: { id: calendar.id } },
        body: { name, counts, words: wordsOf(words), isPaused, ...(address !== '' && { address }) },
      },
      { onSuccess: onDone },
    )
  return (
    <Form onSubmit={save} error={change.error} label={`Change ${calendar.name}`}>
      <TextField
        label="Name"
        value={name}
        onChange={(next) => set({ name: next })}
        error={errorAt(change.error, 'name')}
      />
      <AddressField
        value={address}
        onChange={(next) => set({ address: next })}
        error={errorAt(change.error, 'address')}
        placeholder={`${calendar.host ?? ''}, as it is`}
        help="Only where it is another one now. Kept sealed, never shown."
      />
      <CountsFields {...{ counts, words, set }} error={change.error} />
      <CheckField
        label="Paused: it is not asked, and what it told so far stands"
        isChecked={isPaused}
        onChange={(next) => set({ isPaused: next })}
      />
      <Buttons>
        <button
          type="submit"
          className="btn primary"
          disabled={change.isPending}
          aria-busy={change.isPending}
        >
          {isPaused ? 'Change it' : 'Change it, and read it'}
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
