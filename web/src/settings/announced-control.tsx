/** Which planned changes are announced, and how long before. */
import { Field, SelectField, TextField } from '../ui/fields/field.tsx'
import fields from '../ui/fields/fields.module.css'
import type { ControlProps } from './setting-control.tsx'
import type { Settings } from './queries.ts'
import css from './settings.module.css'

const RISKS = ['low', 'medium', 'high'] as const
const USUAL_HOURS = 24

/** Risks to tick; when: with the working day before, or hours before. */
export function AnnouncedControl({ about, value, onChange, help, isChanged, errorAt }: ControlProps) {
  const planned = value as Settings['plannedChanges']
  const { announcedRisks, hoursBefore } = planned
  const tick = (risk: (typeof RISKS)[number], isOn: boolean): void =>
    onChange({
      ...planned,
      announcedRisks: RISKS.filter((one) => (one === risk ? isOn : announcedRisks.includes(one))),
    })
  return (
    <>
      <Field
        label={`${about.label}: of risk`}
        help={help}
        isChanged={isChanged}
        error={errorAt('announcedRisks') ?? errorAt('')}
      >
        {({ 'aria-describedby': described }) => (
          <span
            className={css.ticks}
            role="group"
            aria-label="Risks that are announced"
            aria-describedby={described}
          >
            {RISKS.map((risk) => (
              <label key={risk} className={fields.check}>
                <input
                  type="checkbox"
                  checked={announcedRisks.includes(risk)}
                  onChange={(event) => tick(risk, event.currentTarget.checked)}
                />
                {risk}
              </label>
            ))}
          </span>
        )}
      </Field>
      <SelectField
        label="are announced"
        isChanged={isChanged}
        value={hoursBefore === null ? 'day' : 'hours'}
        options={[
          { value: 'day', label: 'When the working day before begins' },
          { value: 'hours', label: 'So many hours before the window opens' },
        ]}
        onChange={(next) => onChange({ ...planned, hoursBefore: next === 'day' ? null : USUAL_HOURS })}
      />
      {hoursBefore !== null && (
        <TextField
          label="hours before"
          type="number"
          isShort
          {...{ isChanged, min: 1, max: 720, step: 1, unit: 'hours' }}
          error={errorAt('hoursBefore')}
          value={hoursBefore === 0 ? '' : String(hoursBefore)}
          // Nothing typed is no number of hours, which the server refuses: null would mean the working day before.
          onChange={(text) => onChange({ ...planned, hoursBefore: Number(text) })}
        />
      )}
    </>
  )
}
