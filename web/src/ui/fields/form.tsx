/** A form: its fields, what the server refused, its buttons. */
import type { ReactNode, SyntheticEvent } from 'react'
import { asProblem } from '../../api/problem.ts'
import { Writing } from '../writing.tsx'
import css from './fields.module.css'

interface FormProps {
  readonly onSubmit: () => void
  readonly label?: string
  /** What the last attempt came to; null: nothing went wrong. */
  readonly error?: unknown
  readonly children: ReactNode
}

/** Says on top what the server refused; which field it was stands under the field too. */
export function Form({ onSubmit, label, error, children }: FormProps) {
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className={css.form} onSubmit={send} aria-label={label} noValidate>
      {Boolean(error) && <Refused error={error} />}
      <Writing>{children}</Writing>
    </form>
  )
}

/** The server's own words, with every field that it named. */
export function Refused({ error }: { error: unknown }) {
  const { title, detail, errors = [] } = asProblem(error)
  return (
    <div className={css.summary} role="alert">
      <b className="danger">{title}</b>
      {detail && <span>{detail}</span>}
      {errors.length > 0 && (
        <ul>
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <span className="mono">{path}</span> {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** A row of buttons. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className={css.buttons}>{children}</div>
}

/** What the server said of the field at this path or inside it; undefined: nothing. */
export function errorAt(error: unknown, path: string): string | undefined {
  if (!error) return undefined
  const found = asProblem(error).errors?.find((one) => one.path === path || one.path.startsWith(`${path}.`))
  return found && [found.message, found.suggestion].filter(Boolean).join(' · ')
}
