/** An account's hours over an absence: who covers what and what is open, on two clocks. */
import { useMediaQuery } from '@mantine/hooks'
import { Strip } from '../../ui/strip/strip.tsx'
import { placeOf, without, type Bar, type TimeWindow } from '../../ui/strip/geometry.ts'
import { useNow } from '../../ui/time/clock.ts'
import { useReaderZone } from '../../ui/time/reader-zone.tsx'
import { dateWords } from '../../ui/time/words.ts'
import { cityOf, hourTicks, sameClocks } from '../../ui/time/zone.ts'
import type { Stretch } from './queries.ts'
import { hoursIn, hoursWords } from './words.ts'
import css from './cover-plan.module.css'

interface CoverStripProps {
  readonly over: Stretch
  /** The account's own zone. */
  readonly zone: string
  readonly accountName: string
  /** Hours that need a name, and those of them that have none; in the rest somebody is there, named or not. */
  readonly needed: readonly Stretch[]
  readonly open: readonly Stretch[]
  readonly parts: readonly (Stretch & { readonly personName: string })[]
}

const stretchOf = ({ start, end }: Bar): Stretch => ({
  start: new Date(start).toISOString(),
  end: new Date(end).toISOString(),
})
const span = ({ start, end }: Stretch) => ({ start: Date.parse(start), end: Date.parse(end) })

/** The reader's days above, the account's below. */
export function CoverStrip({ over, zone, accountName, needed, open, parts }: CoverStripProps) {
  const now = useNow()
  const readerZone = useReaderZone()
  const window = { from: Date.parse(over.start), to: Date.parse(over.end) }
  const drawn: Bar[] = [
    ...parts.map((part): Bar => ({ ...span(part), kind: 'backup', label: part.personName.split(' ')[0] })),
    ...open.map((gap): Bar => ({ ...span(gap), kind: 'gap' })),
  ]
  // Ground without figure would be a gap.
  const others = without(needed.map(span), drawn).map((hours): Bar => ({ ...hours, kind: 'backup' }))
  const bars = [...drawn, ...others]
  const names = [...new Set(parts.map(({ personName }) => personName))]
  const said = [
    names.length > 0 ? `covered by ${names.join(' and ')}` : 'covered by nobody yet',
    ...(others.length > 0
      ? [`${hoursWords(hoursIn(others.map(stretchOf)))} with a standing backup or the pod`]
      : []),
    open.length > 0 ? `${hoursWords(hoursIn(open))} open` : 'nothing open',
  ]
  return (
    <div className={css.timeline}>
      <Days window={window} zone={readerZone} />
      <Strip
        window={window}
        label={`${accountName}: ${said.join(', ')}`}
        bars={bars}
        ground={needed.map(span)}
        now={now}
      />
      {cityOf(zone) !== cityOf(readerZone) &&
        (sameClocks(zone, readerZone, window.from, window.to) ? (
          <p className={css.days}>same in {cityOf(zone)}</p>
        ) : (
          <Days window={window} zone={zone} isBelow />
        ))}
    </div>
  )
}

/** Per cent: further right there is no room for a day’s name. */
const LAST_PLACE = 90
const LAST_ON_PHONE = 80

/** So many days are named at most; on a phone, where a name takes a fifth. */
const MOST = 7
const MOST_ON_PHONE = 4

function Days({ window, zone, isBelow = false }: { window: TimeWindow; zone: string; isBelow?: boolean }) {
  const isPhone = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const midnights = hourTicks(window.from, window.to, zone, 24).filter((at) => at < window.to)
  const every = Math.max(1, Math.ceil(midnights.length / (isPhone ? MOST_ON_PHONE : MOST)))
  return (
    <div className={isBelow ? `${css.days} ${css.below}` : css.days} aria-hidden="true">
      <span className={css.city}>{cityOf(zone)}</span>
      <div className={css.ticks}>
        {midnights
          .filter((_, index) => index % every === 0)
          .filter((at, index) => index === 0 || placeOf(at, window) <= (isPhone ? LAST_ON_PHONE : LAST_PLACE))
          .map((at) => (
            <span key={at} style={{ left: `${placeOf(at, window)}%` }}>
              {dateWords(at, zone, at)}
            </span>
          ))}
      </div>
    </div>
  )
}
