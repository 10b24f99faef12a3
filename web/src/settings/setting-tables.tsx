/** Settings of several values: reply targets, signs of an emergency, tags. */
import { Field, TextField } from '../ui/fields/field.tsx'
import fields from '../ui/fields/fields.module.css'
import { ListText } from './list-text.tsx'
import type { ControlProps } from './setting-control.tsx'
import type { Settings } from './queries.ts'
import { minutesWords } from './setting-words.ts'
import css from './settings.module.css'

type Targets = Settings['replyTargets']
type Emergency = Settings['emergency']
const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const
const REPLIES = ['first', 'next'] as const

/** Minutes by priority, for the first and each further reply. */
export function TargetsControl({ about, value, onChange, help, isChanged, errorAt }: ControlProps) {
  const targets = value as Targets
  const set = (priority: keyof Targets, reply: 'first' | 'next', text: string): void =>
    onChange({ ...targets, [priority]: { ...targets[priority], [reply]: text === '' ? null : Number(text) } })
  return (
    <Field label={about.label} help={help} isChanged={isChanged} error={errorAt('')}>
      {() => (
        <table className={css.targets} aria-label="Reply targets in minutes">
          <thead>
            <tr>
              <th>Priority</th>
              <th>First reply</th>
              <th>Each further reply</th>
            </tr>
          </thead>
          <tbody>
            {PRIORITIES.map((priority) => (
              <tr key={priority}>
                <th scope="row">{priority}</th>
                {REPLIES.map((reply) => (
                  <td key={reply}>
                    <span className={fields.line}>
                      <input
                        type="number"
                        min={1}
                        className={`${fields.input} ${css.minutes}`}
                        aria-label={`${priority}, ${reply} reply, minutes`}
                        aria-invalid={Boolean(errorAt(`${priority}.${reply}`))}
                        value={String(targets[priority][reply] ?? '')}
                        onChange={(event) => set(priority, reply, event.currentTarget.value)}
                      />
                      <span className={fields.unit}>min = {minutesWords(targets[priority][reply] || 0)}</span>
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Field>
  )
}

/** Forms and tags as text, priorities to tick. */
export function EmergencyControl({ about, value, onChange, help, isChanged, errorAt }: ControlProps) {
  const emergency = value as Emergency
  const priorities = (priority: Emergency['priorities'][number], isOn: boolean): void =>
    onChange({
      ...emergency,
      priorities: PRIORITIES.filter((one) => (one === priority ? isOn : emergency.priorities.includes(one))),
    })
  return (
    <>
      <ListText
        label={`${about.label}: forms`}
        isChanged={isChanged}
        error={errorAt('forms')}
        help="Ticket forms, separated by commas."
        values={emergency.forms}
        onChange={(forms) => onChange({ ...emergency, forms })}
      />
      <ListText
        label="or tags"
        isChanged={isChanged}
        error={errorAt('tags')}
        help="Separated by commas."
        values={emergency.tags}
        onChange={(tags) => onChange({ ...emergency, tags })}
      />
      <Field label="or priorities" help={help} isChanged={isChanged} error={errorAt('priorities')}>
        {({ 'aria-describedby': described }) => (
          <span
            className={css.ticks}
            role="group"
            aria-label="Priorities that declare an emergency"
            aria-describedby={described}
          >
            {PRIORITIES.map((priority) => (
              <label key={priority} className={fields.check}>
                <input
                  type="checkbox"
                  checked={emergency.priorities.includes(priority)}
                  onChange={(event) => priorities(priority, event.currentTarget.checked)}
                />
                {priority}
              </label>
            ))}
          </span>
        )}
      </Field>
    </>
  )
}

/** One text a tag. */
export function TagsControl({ value, onChange, help, isChanged, errorAt }: ControlProps) {
  const tags = value as Settings['tags']
  return (
    <>
      <TextField
        label="Tag: account with an ASE"
        isChanged={isChanged}
        error={errorAt('ase')}
        value={tags.ase}
        onChange={(ase) => onChange({ ...tags, ase })}
      />
      <TextField
        label="Tag: reply target at risk"
        isChanged={isChanged}
        error={errorAt('targetAtRisk')}
        help={help}
        value={tags.targetAtRisk}
        onChange={(targetAtRisk) => onChange({ ...tags, targetAtRisk })}
      />
    </>
  )
}
