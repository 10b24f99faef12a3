/** Adds or changes a region. */
import { useState } from 'react'
import { AreaField, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { PersonSelect } from '../ui/fields/person-select.tsx'
import { browserZone } from '../ui/time/zone.ts'
import { ZONES } from './hours-form.tsx'
import { useAddRegion, useChangeRegion, useSchedules } from './queries.ts'
import type { Region } from './regions-page.tsx'
import css from './settings.module.css'

type Draft = Omit<Region, 'id'>

/** A region that is not there yet. */
export function NewRegion({ onDone }: { onDone: () => void }) {
  const add = useAddRegion()
  const start: Draft = {
    ...{ code: '', name: '', timeZone: browserZone(), scheduleId: '', leaderId: null },
    ...{ supportChannel: '#support', responsibilities: null },
  }
  return (
    <div className={css.panel}>
      <h2>A new region</h2>
      <RegionForm
        start={start}
        submit="Add the region"
        isSaving={add.isPending}
        error={add.error}
        onSave={(body) => add.mutate({ body }, { onSuccess: onDone })}
        onCancel={onDone}
      />
    </div>
  )
}

/** One that is there. */
export function ChangeRegion({ region, onDone }: { region: Region; onDone: () => void }) {
  const change = useChangeRegion()
  const { id, ...start } = region
  return (
    <RegionForm
      start={start}
      submit="Keep the changes"
      isSaving={change.isPending}
      error={change.error}
      onSave={(body) => change.mutate({ params: { path: { id } }, body }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  )
}

interface RegionFormProps {
  readonly start: Draft
  readonly submit: string
  readonly isSaving: boolean
  readonly error: unknown
  readonly onSave: (draft: Draft) => void
  readonly onCancel: () => void
}

function RegionForm({ start, submit, isSaving, error, onSave, onCancel }: RegionFormProps) {
  const [draft, setDraft] = useState(start)
  const schedules = useSchedules().data?.items ?? []
  const scheduleId = draft.scheduleId === '' ? (schedules[0]?.id ?? '') : draft.scheduleId
  const set = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }))
  const at = (path: string) => errorAt(error, path)
  return (
    <Form onSubmit={() => onSave({ ...draft, scheduleId })} error={error}>
      <TextField label="Name" value={draft.name} onChange={(name) => set({ name })} error={at('name')} />
      <TextField
        label="Code"
        isShort
        value={draft.code}
        onChange={(code) => set({ code: code.toUpperCase() })}
        error={at('code')}
        help="Short and in capitals, as EMEA."
      />
      <PersonSelect
        label="Leader"
        none="Nobody yet"
        value={draft.leaderId}
        onChange={(leaderId) => set({ leaderId })}
        error={at('leaderId')}
      />
      <TextField
        label="Time zone"
        options={ZONES}
        value={draft.timeZone}
        onChange={(timeZone) => set({ timeZone })}
        error={at('timeZone')}
      />
      <SelectField
        label="Schedule"
        value={scheduleId}
        options={schedules.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next) => set({ scheduleId: next })}
        error={at('scheduleId')}
        help="The region’s hours, where a person has none of their own."
      />
      <TextField
        label="Channel"
        value={draft.supportChannel}
        onChange={(supportChannel) => set({ supportChannel })}
        error={at('supportChannel')}
        help="Where Global Support of this region is told: an internal channel."
      />
      <AreaField
        label="Responsibilities"
        value={draft.responsibilities ?? ''}
        onChange={(text) => set({ responsibilities: text === '' ? null : text })}
        error={at('responsibilities')}
        help="What the leader answers for. Markdown."
      />
      <Buttons>
        <button type="submit" className="btn primary" disabled={isSaving} aria-busy={isSaving}>
          {submit}
        </button>
        <button type="button" className="btn quiet" onClick={onCancel}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
