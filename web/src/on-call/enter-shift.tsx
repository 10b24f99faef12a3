/** A single shift, entered by hand: for what no rota or feed knows. */
import { useState } from 'react'
import { useMay } from '../app/may.ts'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { PersonSelect } from '../ui/fields/person-select.tsx'
import { useNow } from '../ui/time/clock.ts'
import { fieldText, instantOf } from '../ui/time/local.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { cityOf, HOUR } from '../ui/time/zone.ts'
import { useMayEnterFor } from './may-swap.ts'
import { useEnterShift } from './queries.ts'

/** The button, and its form once pressed; nothing for those who may not. */
export function EnterShift() {
  const mayEnter = useMay('coverage.change_shifts')
  const [isOpen, setOpen] = useState(false)
  if (!mayEnter) return null
  if (isOpen) return <EnterForm onDone={() => setOpen(false)} />
  return (
    <p>
      <button type="button" className="btn small" onClick={() => setOpen(true)}>
        Enter a single shift
      </button>
    </p>
  )
}

function EnterForm({ onDone }: { onDone: () => void }) {
  const zone = useReaderZone()
  const next = Math.ceil(useNow() / HOUR) * HOUR
  const [personId, setPersonId] = useState<string | null>(null)
  const [start, setStart] = useState(fieldText(next, zone))
  const [end, setEnd] = useState(fieldText(next + 12 * HOUR, zone))
  const enter = useEnterShift()
  const mayEnterFor = useMayEnterFor()
  const iso = (text: string): string => {
    const at = instantOf(text, zone)
    return at === null ? '' : new Date(at).toISOString()
  }
  const save = (): void =>
    enter.mutate(
      { body: { personId: personId ?? '', start: iso(start), end: iso(end) } },
      { onSuccess: onDone },
    )
  return (
    <Form onSubmit={save} error={enter.error} label="A single shift">
      <PersonSelect
        label="Who"
        none="Choose somebody"
        value={personId}
        onChange={setPersonId}
        offers={mayEnterFor}
        error={errorAt(enter.error, 'personId')}
      />
      <TextField
        label="From"
        type="datetime-local"
        help={`On the clock of ${cityOf(zone)}.`}
        value={start}
        onChange={setStart}
        error={errorAt(enter.error, 'start')}
      />
      <TextField
        label="Until"
        type="datetime-local"
        value={end}
        onChange={setEnd}
        error={errorAt(enter.error, 'end')}
      />
      <Buttons>
        <button type="submit" className="btn primary" disabled={enter.isPending || personId === null}>
          Enter the shift
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
