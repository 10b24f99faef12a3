/** What was sent outside, and how it fared. */
import {
  IconAlertCircle,
  IconArrowBackUp,
  IconCheck,
  IconClock,
  IconEyeOff,
  IconRefresh,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './deliveries.module.css'

/** done · retrying · planned · failed: somebody must act · void: superseded or cancelled · shadow: recorded only. */
export type DeliveryState = 'done' | 'retrying' | 'planned' | 'failed' | 'void' | 'shadow'

export interface Delivery {
  readonly id: string
  readonly state: DeliveryState
  readonly title: string
  readonly detail: ReactNode
  readonly when: string
}

const ICONS = {
  done: IconCheck,
  retrying: IconRefresh,
  planned: IconClock,
  failed: IconAlertCircle,
  void: IconArrowBackUp,
  shadow: IconEyeOff,
} as const
const WORDS: Readonly<Record<DeliveryState, string>> = {
  done: 'Done',
  retrying: 'Trying again',
  planned: 'Planned',
  failed: 'Failed',
  void: 'No longer needed',
  shadow: 'Recorded only',
}

/** One line for each, the state as an icon with its word for screen readers. */
export function Deliveries({ items }: { items: readonly Delivery[] }) {
  return (
    <ul className={css.list}>
      {items.map(({ id, state, title, detail, when }) => {
        const Icon = ICONS[state]
        return (
          <li key={id} className={css[state]}>
            <Icon size={16} stroke={1.8} role="img" aria-label={WORDS[state]} />
            <span className={css.what}>
              <span>{title}</span>
              <span className={css.detail}>{detail}</span>
            </span>
            <span className={css.when}>{when}</span>
          </li>
        )
      })}
    </ul>
  )
}
