/** The control of one setting, by its kind. */
import { useState, type ReactNode } from 'react'
import { AreaField, SelectField, TextField } from '../ui/fields/field.tsx'
import { ListText } from './list-text.tsx'
import { PersonPicker } from './on-call-picker.tsx'
import { useSchedules } from './queries.ts'
import type { SettingAbout } from './setting-kind.ts'
import { MONTHS } from './setting-list.ts'
import { AnnouncedControl } from './announced-control.tsx'
import { PartsControl, SignsControl } from './setting-parts.tsx'
import { EmergencyControl, TagsControl, TargetsControl } from './setting-tables.tsx'

export interface ControlProps {
  readonly about: SettingAbout
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly help: ReactNode
  readonly isChanged: boolean
  /** What the server said of the field at a way inside this setting; '' is the setting itself. */
  readonly errorAt: (way: string) => string | undefined
}

/** Label, control, help and error of a setting. */
export function SettingControl(props: ControlProps) {
  const { about, value, onChange, help, isChanged, errorAt } = props
  const common = { label: about.label, help, isChanged, error: errorAt('') }
  switch (about.kind.type) {
    case 'number':
    case 'minutes':
      return <NumberControl {...props} />
    case 'choice':
      return (
        <SelectField {...common} value={String(value)} options={about.kind.options} onChange={onChange} />
      )
    case 'month':
      return (
        <SelectField
          {...common}
          value={String(value)}
          options={MONTHS.map((label, index) => ({ value: String(index + 1), label }))}
          onChange={(next) => onChange(Number(next))}
        />
      )
    case 'text':
      return <TextField {...common} value={String(value)} onChange={onChange} />
    case 'schedule':
      return <ScheduleControl {...props} />
    case 'person':
      return (
        <PersonPicker
          {...common}
          value={(value as { personId: string | null }).personId}
          onChange={onChange}
        />
      )
    case 'texts':
    case 'numbers':
      return <ListControl {...props} />
    case 'regions':
      return <RegionsControl {...props} />
    case 'targets':
      return <TargetsControl {...props} />
    case 'emergency':
      return <EmergencyControl {...props} />
    case 'tags':
      return <TagsControl {...props} />
    case 'parts':
      return <PartsControl {...props} />
    case 'announced':
      return <AnnouncedControl {...props} />
    case 'signs':
      return <SignsControl {...props} />
  }
}

function NumberControl({ about, value, onChange, help, isChanged, errorAt }: ControlProps) {
  const { kind } = about
  const limits = kind.type === 'number' ? { min: kind.min, max: kind.max } : { min: 1, max: 86_400 }
  return (
    <TextField
      {...{ label: about.label, help, isChanged, error: errorAt(''), ...limits }}
      type="number"
      isShort
      value={typeof value === 'number' ? String(value) : ''}
      unit={kind.type === 'number' ? kind.unit : 'minutes before the target'}
      onChange={(text) => onChange(text === '' ? null : Number(text))}
    />
  )
}

function ScheduleControl({ about, value, onChange, help, isChanged, errorAt }: ControlProps) {
  const { data } = useSchedules()
  const options = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <SelectField
      {...{ label: about.label, help, isChanged, error: errorAt('') }}
      value={(value as string | null) ?? ''}
      options={[{ value: '', label: 'Around the clock' }, ...options]}
      onChange={(next) => onChange(next === '' ? null : next)}
    />
  )
}

function ListControl({ about, value, onChange, help, isChanged, errorAt }: ControlProps) {
  const { kind } = about
  const numbers = (parts: string[]): unknown[] =>
    parts.map((part) => (Number.isNaN(Number(part)) ? part : Number(part)))
  return (
    <ListText
      {...{ label: about.label, isChanged, error: errorAt('') }}
      help={<>{help} Separated by commas.</>}
      values={value as unknown[]}
      onChange={(parts) => onChange(kind.type === 'numbers' ? numbers(parts) : parts)}
      {...(kind.type === 'numbers' ? { unit: kind.unit } : {})}
    />
  )
}

const linesOf = (value: unknown): string =>
  Object.entries(value as Record<string, string>)
    .map(([from, to]) => `${from} = ${to}`)
    .join('\n')

function RegionsControl({ about, value, onChange, help, isChanged, errorAt }: ControlProps) {
  const [typed, setTyped] = useState(linesOf(value))
  // Changed from outside, by “Discard”: show that instead of what was typed.
  const shown = linesOf(mapOf(typed)) === linesOf(value) ? typed : linesOf(value)
  const change = (text: string): void => {
    setTyped(text)
    onChange(mapOf(text))
  }
  return (
    <AreaField
      {...{ label: about.label, help, isChanged, error: errorAt('') }}
      value={shown}
      onChange={change}
      rows={Math.max(2, shown.split('\n').length)}
      isCode
    />
  )
}

/** Lines of “value = CODE”; a line without a sign has no code yet, which the server refuses by name. */
function mapOf(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.lastIndexOf('=')
      return at < 0 ? [line.trim(), ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    }),
  )
}
