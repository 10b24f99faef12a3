/** A prospect as a form. */
import { useState } from 'react'
import { useRegions } from '../people/queries.ts'
import { AreaField, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { ZONES } from '../ui/time/zones.ts'
import type { Prospect } from './queries.ts'
import { OPEN_STAGES, type OpenStage } from './stages.ts'

export interface ProspectDraft {
  readonly name: string
  readonly regionId: string
  readonly timeZone: string
  readonly languages: string
  readonly aseCount: string
  readonly hoursPerWeek: string
  readonly startsOn: string
  readonly likelihood: string
  readonly stage: OpenStage
  readonly note: string
}

/** An empty form: likely to start on this day. */
export function emptyProspect(timeZone: string, startsOn: string): ProspectDraft {
  return {
    ...{ name: '', regionId: '', timeZone, languages: '', aseCount: '1', hoursPerWeek: '' },
    ...{ startsOn, likelihood: '50', stage: 'interested', note: '' },
  }
}

/** A prospect in the form. */
export function prospectDraft(prospect: Prospect): ProspectDraft {
  const { name, regionId, timeZone, startsOn } = prospect
  return {
    ...{ name, regionId, timeZone, startsOn },
    languages: prospect.languages.join(', '),
    aseCount: String(prospect.aseCount),
    hoursPerWeek: String(prospect.hoursPerWeek),
    likelihood: String(prospect.likelihood),
    stage: OPEN_STAGES.find(({ value }) => value === prospect.stage)?.value ?? 'interested',
    note: prospect.note ?? '',
  }
}

/** As the API takes it. */
export function prospectBody(draft: ProspectDraft) {
  const { name, regionId, timeZone, startsOn, stage } = draft
  return {
    ...{ name: name.trim(), regionId, timeZone, startsOn, stage },
    languages: draft.languages
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
    aseCount: Number(draft.aseCount),
    ...(draft.hoursPerWeek.trim() === '' ? {} : { hoursPerWeek: Number(draft.hoursPerWeek) }),
    likelihood: Number(draft.likelihood),
    note: draft.note.trim() || null,
  }
}

interface ProspectFormProps {
  readonly start: ProspectDraft
  readonly submit: string
  readonly isSaving: boolean
  readonly error: unknown
  readonly onSave: (draft: ProspectDraft) => void
  readonly onCancel?: () => void
}

interface PartProps {
  readonly draft: ProspectDraft
  readonly set: (part: Partial<ProspectDraft>) => void
  readonly error: unknown
}

/** Every field says under itself what the server refused of it. */
export function ProspectForm({ start, submit, isSaving, error, onSave, onCancel }: ProspectFormProps) {
  const [draft, setDraft] = useState(start)
  const set = (part: Partial<ProspectDraft>): void => setDraft((old) => ({ ...old, ...part }))
  return (
    <Form onSubmit={() => onSave(draft)} error={error} label="Prospect">
      <Who {...{ draft, set, error }} />
      <What {...{ draft, set, error }} />
      <Buttons>
        <button type="submit" className="btn primary" disabled={isSaving} aria-busy={isSaving}>
          {submit}
        </button>
        {onCancel && (
          <button type="button" className="btn quiet" onClick={onCancel}>
            Leave it
          </button>
        )}
      </Buttons>
    </Form>
  )
}

function Who({ draft, set, error }: PartProps) {
  const regions = useRegions()
  const choose = (regionId: string): void => {
    const zone = regions.find(({ id }) => id === regionId)?.timeZone
    set({ regionId, ...(zone && draft.regionId === '' ? { timeZone: zone } : {}) })
  }
  return (
    <>
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errorAt(error, 'name')}
      />
      <SelectField
        label="Region"
        value={draft.regionId}
        onChange={choose}
        options={[
          { value: '', label: 'Choose a region' },
          ...regions.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` })),
        ]}
        error={errorAt(error, 'regionId')}
      />
      <TextField
        label="Time zone"
        value={draft.timeZone}
        onChange={(timeZone) => set({ timeZone })}
        options={ZONES}
        error={errorAt(error, 'timeZone')}
      />
      <TextField
        label="Languages"
        value={draft.languages}
        onChange={(languages) => set({ languages })}
        error={errorAt(error, 'languages')}
        help="Codes with commas between; empty: any."
      />
    </>
  )
}

function What({ draft, set, error }: PartProps) {
  const short = { type: 'number', isShort: true } as const
  return (
    <>
      <SelectField
        label="Stage"
        value={draft.stage}
        onChange={(value) =>
          set({ stage: OPEN_STAGES.find((one) => one.value === value)?.value ?? 'interested' })
        }
        options={OPEN_STAGES}
      />
      <TextField
        {...short}
        label="Likely to sign"
        min={0}
        max={100}
        unit="%"
        value={draft.likelihood}
        onChange={(likelihood) => set({ likelihood })}
        error={errorAt(error, 'likelihood')}
      />
      <TextField
        label="Likely start"
        type="date"
        isShort
        value={draft.startsOn}
        onChange={(startsOn) => set({ startsOn })}
        error={errorAt(error, 'startsOn')}
      />
      <TextField
        {...short}
        label="ASEs"
        min={1}
        max={100}
        value={draft.aseCount}
        onChange={(aseCount) => set({ aseCount })}
        error={errorAt(error, 'aseCount')}
      />
      <TextField
        {...short}
        label="Hours of each"
        min={1}
        step={0.5}
        unit="a week"
        value={draft.hoursPerWeek}
        onChange={(hoursPerWeek) => set({ hoursPerWeek })}
        error={errorAt(error, 'hoursPerWeek')}
        help="Empty: what the programme’s settings say."
      />
      <AreaField
        label="Note"
        value={draft.note}
        onChange={(note) => set({ note })}
        error={errorAt(error, 'note')}
      />
    </>
  )
}
