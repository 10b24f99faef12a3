/** A form: its fields, what the server refused, its buttons. */
import { useCallback, useState, type ReactNode, type SyntheticEvent } from 'react'
import { asProblem } from '../../api/problem.ts'
import { Writing } from '../writing.tsx'
import { Marking, type Mark } from './marked-fields.ts'
import { refusalHead, refusals, type MarkedField } from './refusals.ts'
import css from './fields.module.css'

interface FormProps {
  readonly onSubmit: () => void
  readonly label?: string
  /** What the last attempt came to; null: nothing went wrong. */
  readonly error?: unknown
  readonly children: ReactNode
}

/** Says on top what the server refused, with a link to each field that it stands under. */
export function Form({ onSubmit, label, error, children }: FormProps) {
  const [fields, setFields] = useState<readonly MarkedField[]>([])
  const mark = useCallback<Mark>((field) => {
    setFields((old) => [...old, field])
    return () => setFields((old) => old.filter((one) => one !== field))
  }, [])
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className={css.form} onSubmit={send} aria-label={label} noValidate>
      {Boolean(error) && <Refused error={error} fields={fields} />}
      <Marking value={mark}>
        <Writing>{children}</Writing>
      </Marking>
    </form>
  )
}

interface RefusedProps {
  readonly error: unknown
  readonly fields?: readonly MarkedField[]
}

const NO_FIELDS: readonly MarkedField[] = []

/** The server's own words, with every field that it named. */
export function Refused({ error, fields = NO_FIELDS }: RefusedProps) {
  const problem = asProblem(error)
  const { title, detail } = refusalHead(problem)
  const list = refusals(problem.errors ?? [], fields)
  return (
    <div className={css.summary} role="alert">
      <b className="danger">{title}</b>
      {detail && <span>{detail}</span>}
      {list.length > 0 && (
        <ul>
          {list.map(({ label, message, fieldId }) => (
            <li key={`${label} ${message}`}>
              {fieldId === null ? label : <ToField id={fieldId} label={label} />}: {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function ToField({ id, label }: { id: string; label: string }) {
  const go = (event: SyntheticEvent): void => {
    event.preventDefault()
    document.getElementById(id)?.focus()
  }
  return (
    <a href={`#${id}`} onClick={go}>
      {label}
    </a>
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
