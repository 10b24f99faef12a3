/** One of a few, all in sight. */
import { useId } from 'react'
import css from './choice.module.css'

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** Radio buttons in one frame; the label is for screen readers. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  const name = useId()
  return (
    <fieldset className={css.choice}>
      <legend className="hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? css.chosen : ''}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
