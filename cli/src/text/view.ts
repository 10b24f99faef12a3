/** What every piece of output is made for: a reader's width, colours, zone and present. */
import { styleFor } from './style.ts'
import type { Style } from './style.ts'

export interface View {
  readonly style: Style
  /** Columns to fit; Infinity in a pipe, where nothing is broken. */
  readonly width: number
  /** IANA zone in which times are shown. */
  readonly zone: string
  readonly now: Temporal.Instant
}

/** A view without colours for tests and pipes. */
export function plainView(zone: string, now: Temporal.Instant, width = Infinity): View {
  return { style: styleFor(false), width, zone, now }
}
