/** Parts of forms: label left (above on phones), help below, the error under the field. */
import { IconAlertCircle } from '@tabler/icons-react'
import { useId, type ReactNode, type SelectHTMLAttributes, type InputHTMLAttributes } from 'react'
import { useMarked } from './marked-fields.ts'
import css from './fields.module.css'

/** What a control inside a field takes. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

interface FieldProps {
  readonly label: string
  readonly help?: ReactNode
  readonly error?: string | undefined
  /** Its value is not the one that is stored. */
  readonly isChanged?: boolean
  readonly children: (control: ControlProps) => ReactNode
}

/** One field. `children` gives its control the ids that tie label, help and error to it. */
export function Field({ label, help, error, isChanged = false, children }: FieldProps) {
  const id = useId()
  useMarked(id, label, error)
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {label}
        {isChanged && <span className={css.changed}> changed</span>}
      </label>
      <div className={css.control}>
        {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': Boolean(error) })}
        {error && (
          <p id={`${id}-error`} className={css.error}>
            <IconAlertCircle size={14} stroke={1.8} aria-hidden="true" />
            {error}
          </p>
        )}
        {help && (
          <div id={`${id}-help`} className={css.help}>
            {help}
          </div>
        )}
      </div>
    </div>
  )
}

interface Common {
  readonly label: string
  readonly help?: ReactNode
  readonly error?: string | undefined
  readonly isChanged?: boolean
}

interface TextProps extends Common {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: InputHTMLAttributes<HTMLInputElement>['type']
  readonly placeholder?: string
  readonly min?: string | number
  readonly max?: string | number
  readonly step?: string | number
  /** What stands after it: “hours”. */
  readonly unit?: string
  /** Suggestions, for a text that may be another. */
  readonly options?: readonly string[]
  readonly isShort?: boolean
  /** What a browser or a password manager may fill in. */
  readonly autoComplete?: string | undefined
  /** To be read, not changed. */
  readonly isFixed?: boolean
}

/** A line of text, a number, a date. */
export function TextField(props: TextProps) {
  const {
    value,
    onChange,
    type = 'text',
    unit,
    options,
    isShort,
    placeholder,
    min,
    max,
    step,
    autoComplete,
    isFixed = false,
  } = props
  const list = useId()
  return (
    <Field {...props}>
      {(control) => (
        <span className={css.line}>
          <input
            {...control}
            {...{ type, value, placeholder, min, max, step, autoComplete }}
            readOnly={isFixed}
            className={isShort ? `${css.input} ${css.short}` : css.input}
            list={options ? list : undefined}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          {unit && <span className={css.unit}>{unit}</span>}
          {options && (
            <datalist id={list}>
              {options.map((option) => (
                <option key={option} value={option}>
                  {option}
                </option>
              ))}
            </datalist>
          )}
        </span>
      )}
    </Field>
  )
}

interface AreaProps extends Common {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
  readonly isCode?: boolean
}

/** Several lines of text. */
export function AreaField(props: AreaProps) {
  const { value, onChange, rows = 3, isCode } = props
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          {...control}
          {...{ value, rows }}
          className={isCode ? `${css.input} ${css.code}` : css.input}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

interface SelectProps extends Common {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** One of a list. */
export function SelectField(props: SelectProps) {
  return <Field {...props}>{(control) => <SelectBox {...control} {...pick(props)} />}</Field>
}

const pick = ({ value, onChange, options }: SelectProps) => ({ value, options, onPick: onChange })

interface SelectBoxProps extends SelectHTMLAttributes<HTMLSelectElement> {
  readonly options: SelectProps['options']
  readonly onPick: (value: string) => void
}

/** The list alone, for places whose label stands elsewhere. */
export function SelectBox({ options, onPick, ...rest }: SelectBoxProps) {
  return (
    <select {...rest} className={css.input} onChange={(event) => onPick(event.currentTarget.value)}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

/** A yes or no with its words beside it. */
export function CheckField({
  label,
  isChecked,
  onChange,
}: {
  label: ReactNode
  isChecked: boolean
  onChange: (isChecked: boolean) => void
}) {
  return (
    <label className={css.check}>
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
