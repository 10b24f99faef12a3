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

/** The signs that a screen uses, and the ground where it draws it. */
export function Legend({ kinds, withGround = true }: { kinds: readonly PipKind[]; withGround?: boolean }) {
  return (
    <ul className={css.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <Pip kind={kind} size={12} />
          {WORDS[kind]}
        </li>
      ))}
      {withGround && (
        <li>
          <i className={css.ground} aria-hidden="true" />
          hours that need a name
        </li>
      )}
    </ul>
  )
}
