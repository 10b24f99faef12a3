/** Settings of several numbers that belong together, and of forms and tags that mean something. */
import { TextField } from '../ui/fields/field.tsx'
import { ListText } from './list-text.tsx'
import type { ControlProps } from './setting-control.tsx'
import type { Settings } from './queries.ts'

/** A field for each number; what they are about stands at the last. */
export function PartsControl({ about, value, onChange, help, isChanged, errorAt }: ControlProps) {
  const { kind } = about
  if (kind.type !== 'parts') return null
  const values = value as Record<string, number | null>
  return (
    <>
      {kind.parts.map(({ key, label, unit, min, max, step }, index) => (
        <TextField
          key={key}
          label={index === 0 ? `${about.label}: ${label}` : label}
          help={index === kind.parts.length - 1 ? help : undefined}
          error={errorAt(key)}
          type="number"
          isShort
          {...{ isChanged, unit, min, max, step: step ?? 1 }}
          value={String(values[key] ?? '')}
          onChange={(text) => onChange({ ...values, [key]: text === '' ? null : Number(text) })}
        />
      ))}
    </>
  )
}

/** Ticket forms and tags, as text. */
export function SignsControl({ about, value, onChange, help, isChanged, errorAt }: ControlProps) {
  const signs = value as Settings['planningRequests']
  return (
    <>
      <ListText
        label={`${about.label}: forms`}
        isChanged={isChanged}
        error={errorAt('forms')}
        help="Ticket forms, separated by commas."
        values={signs.forms}
        onChange={(forms) => onChange({ ...signs, forms })}
      />
      <ListText
        label="or tags"
        isChanged={isChanged}
        error={errorAt('tags')}
        help={<>{help} Separated by commas.</>}
        values={signs.tags}
        onChange={(tags) => onChange({ ...signs, tags })}
      />
    </>
  )
}
