/** Small words with a shape: wash for a state, outline for a kind, filled for an emergency only. */
import type { ReactNode } from 'react'
import css from './badge.module.css'

export type BadgeTone = 'plain' | 'accent' | 'warn' | 'danger' | 'outline' | 'emergency'

/** One badge; at most two stand in a row. */
export function Badge({ tone = 'plain', children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={`${css.badge} ${css[tone]}`}>{children}</span>
}

const PRIORITY_TONES: Readonly<Record<string, BadgeTone>> = { urgent: 'danger', high: 'warn' }

/** A ticket's priority; nothing where it has none. */
export function Priority({ value }: { value: string | null }) {
  if (value === null) return null
  return <Badge tone={PRIORITY_TONES[value] ?? 'plain'}>{sentenceCase(value)}</Badge>
}

/** “on_hold” → “On hold”. */
export function sentenceCase(value: string): string {
  const words = value.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
