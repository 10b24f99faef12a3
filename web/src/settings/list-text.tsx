/** A list typed as text with commas: what is typed stays as it is typed, what it means is told at every key. */
import { useState, type ReactNode } from 'react'
import { TextField } from '../ui/fields/field.tsx'

interface ListTextProps {
  readonly label: string
  readonly help?: ReactNode
  readonly error?: string | undefined
  readonly isChanged?: boolean
  readonly unit?: string
  readonly values: readonly unknown[]
  readonly onChange: (values: string[]) => void
}

const partsOf = (typed: string): string[] =>
  typed
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

/** Empty parts are nothing. */
export function ListText({ values, onChange, ...field }: ListTextProps) {
  const text = values.join(', ')
  const [typed, setTyped] = useState(text)
  // Changed from outside, by “Discard”: show that instead.
  const shown = partsOf(typed).join(', ') === text ? typed : text
  const change = (next: string): void => {
    setTyped(next)
    onChange(partsOf(next))
  }
  return <TextField {...field} value={shown} onChange={change} />
}
