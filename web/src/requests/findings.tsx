/** What a review found: what blocks, what to mind, and what to do about each. */
import { IconAlertCircle, IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import css from './requests.module.css'

export interface Finding {
  readonly code: string
  readonly level: 'blocking' | 'warning'
  readonly message: string
  readonly todo: string
}

/** Blocking ones first; without any it says that nothing stands in the way. */
export function Findings({ findings, clear }: { findings: readonly Finding[]; clear?: string }) {
  if (findings.length === 0)
    return clear ? (
      <p className={css.clear}>
        <IconCheck size={15} stroke={2} aria-hidden="true" />
        {clear}
      </p>
    ) : null
  return (
    <ul className={css.findings}>
      {findings.map(({ code, level, message, todo }) => {
        const Icon = level === 'blocking' ? IconAlertCircle : IconAlertTriangle
        return (
          <li key={`${code}${message}`} className={css[level]}>
            <Icon
              size={15}
              stroke={1.8}
              role="img"
              aria-label={level === 'blocking' ? 'Blocks' : 'To mind'}
            />
            <span>
              <b>{message}</b> {todo}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
