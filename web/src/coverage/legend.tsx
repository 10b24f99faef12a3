/** The time language in one line. */
import { Pip, type PipKind } from '../ui/pip.tsx'
import css from './legend.module.css'

const WORDS: Readonly<Record<PipKind, string>> = {
  on: 'named engineer',
  backup: 'backup',
  away: 'away',
  on_call: 'on-call, emergencies',
  gap: 'nobody named',
  off: 'Global Support',
}

interface LegendProps {
  readonly kinds: readonly PipKind[]
  readonly withGround?: boolean
  /** Somebody is busy in what is drawn. */
  readonly withBusy?: boolean
}

/** The signs that a screen uses, and the ground where it draws it. */
export function Legend({ kinds, withGround = true, withBusy = false }: LegendProps) {
  return (
    <ul className={css.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <Pip kind={kind} size={12} />
          {WORDS[kind]}
        </li>
      ))}
      {withBusy && (
        <li>
          <i className={css.busy} aria-hidden="true" />
          on duty, busy
        </li>
      )}
      {withGround && (
        <li>
          <i className={css.ground} aria-hidden="true" />
          hours that need a name
        </li>
      )}
    </ul>
  )
}
