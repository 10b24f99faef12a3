/** A moment as it is read in two places. */
import { useReaderZone } from './reader-zone.tsx'
import { useNow } from './clock.ts'
import { momentWords } from './words.ts'
import type { Instant } from './zone.ts'

interface MomentProps {
  readonly at: Instant
  /** The account's zone; its time stands beside, with a city. */
  readonly placeZone?: string | null | undefined
  /** Two lines instead of one. */
  readonly stacked?: boolean
}

/** The reader's time in bold, the account's plain with a city. */
export function Moment({ at, placeZone, stacked = false }: MomentProps) {
  const now = useNow()
  const { here, there } = momentWords(at, now, useReaderZone(), placeZone)
  return (
    <time dateTime={new Date(at).toISOString()} className={stacked ? 'moment stacked' : 'moment'}>
      <b>{here}</b>
      {there && <span>{there}</span>}
    </time>
  )
}
