/** Facts in a row: label, value, second line. */
import type { ReactNode } from 'react'
import css from './fact-row.module.css'

export interface Fact {
  readonly label: string
  readonly value: ReactNode
  readonly detail?: ReactNode
}

/** Parted by hairlines; a list of lines on a phone. */
export function FactRow({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(({ label, value, detail }) => (
        <div key={label} className={css.fact}>
          <dt>{label}</dt>
          <dd className={css.value}>{value}</dd>
          {detail && <dd className={css.detail}>{detail}</dd>}
        </div>
      ))}
    </dl>
  )
}
