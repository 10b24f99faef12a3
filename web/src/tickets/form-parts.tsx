/** The parts of forms on a ticket: a field for text and a button that shows when it works. */
import '@mantine/core/styles/Input.css'
import '../ui/form.css'
import { Textarea as MantineTextarea } from '@mantine/core'
import type { ReactNode } from 'react'

interface TextareaProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | null
  /** Of a form that a press opened: one writes on at once. */
  readonly isOpened?: boolean
}

const focus = (field: HTMLTextAreaElement | null): void => field?.focus()

/** Several lines of text with its label above and its error below. */
export function Textarea({ label, placeholder, value, onChange, error, isOpened = false }: TextareaProps) {
  return (
    <MantineTextarea
      ref={isOpened ? focus : undefined}
      label={label}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      minRows={2}
      rows={2}
    />
  )
}

interface ButtonProps {
  readonly children: ReactNode
  readonly busy?: boolean
  readonly submit?: boolean
  readonly quiet?: boolean
  readonly onClick?: () => void
}

/** A button; while its work runs it cannot be pressed again. */
export function Button({ children, busy = false, submit = false, quiet = false, onClick }: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={quiet ? 'btn quiet' : 'btn'}
      disabled={busy}
      aria-busy={busy}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
