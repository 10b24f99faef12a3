/** How far somebody is on the way to becoming an ASE. */
import { useState } from 'react'
import { AreaField, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { isoDate } from '../ui/time/dates.ts'
import { useDropInterest, useSetInterest, type Interest } from './queries.ts'
import { STAGES, type Stage } from './roles.ts'

interface InterestFormProps {
  readonly personId: string
  readonly interest: Interest | undefined
  readonly onDone: () => void
}

/** Puts somebody on the list, moves them on, or takes them off. */
export function InterestForm({ personId, interest, onDone }: InterestFormProps) {
  const today = isoDate(useNow(), useReaderZone())
  const [stage, setStage] = useState<Stage>(interest?.stage ?? 'considering')
  const [since, setSince] = useState(interest?.since ?? today)
  const [note, setNote] = useState(interest?.note ?? '')
  const put = useSetInterest()
  const drop = useDropInterest()
  const params = { path: { id: personId } }
  const save = (): void =>
    put.mutate({ params, body: { stage, since, note: note.trim() || null } }, { onSuccess: onDone })
  return (
    <Form onSubmit={save} error={put.error} label="Interest">
      <SelectField
        label="Stage"
        value={stage}
        onChange={(value) => setStage(STAGES.find((one) => one.value === value)?.value ?? 'considering')}
        options={STAGES}
      />
      <TextField
        label="Since"
        type="date"
        isShort
        value={since}
        onChange={setSince}
        error={errorAt(put.error, 'since')}
      />
      <AreaField label="Note" rows={2} value={note} onChange={setNote} error={errorAt(put.error, 'note')} />
      <Buttons>
        <button type="submit" className="btn" disabled={put.isPending}>
          {interest ? 'Keep' : 'Put on the list'}
        </button>
        {interest && (
          <button
            type="button"
            className="btn quiet"
            disabled={drop.isPending}
            onClick={() => drop.mutate({ params }, { onSuccess: onDone })}
          >
            Take off the list
          </button>
        )}
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
