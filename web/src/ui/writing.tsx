/** What changes something: switched off while another moment is looked at, with the reason. */
import type { ReactNode } from 'react'
import { REFUSED } from '../api/as-of.ts'
import { useLookedAt } from './time/looked-at.ts'
import css from './writing.module.css'

/** Wraps forms and buttons that write; every control inside is off at another moment. */
export function Writing({ children }: { children: ReactNode }) {
  const isOff = useLookedAt() !== null
  return (
    <fieldset className={css.writing} disabled={isOff}>
      {isOff && <p className={css.why}>{REFUSED}</p>}
      {children}
    </fieldset>
  )
}
