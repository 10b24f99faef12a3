/** A week of coverage: who answers, the engineers, the backups, on-call; in the reader's days and the account's. */
import { useMediaQuery } from '@mantine/hooks'
import type { Lane, Timeline } from '../api/types.ts'
import { laneBars, spanOf } from '../coverage/bars.ts'
import { GapWords, gapsAhead, gapTimes } from '../coverage/gap-words.tsx'
import { Legend } from '../coverage/legend.tsx'
import { stripSentence } from '../coverage/sentence.ts'
import { Pip, type PipKind } from '../ui/pip.tsx'
import { NowLine } from '../ui/strip/axis.tsx'
import { placeOf, type TimeWindow } from '../ui/strip/geometry.ts'
import { Strip } from '../ui/strip/strip.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useLookedAt } from '../ui/time/looked-at.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { dateWords, dayWords } from '../ui/time/words.ts'
import { cityOf, dayStarts, sameClocks } from '../ui/time/zone.ts'
import css from './coverage-week.module.css'

/** The timeline of an account's screen. */
export function CoverageWeek({ timeline, accountZone }: { timeline: Timeline; accountZone: string }) {
  const now = useNow()
  const isNow = useLookedAt() === null
  const zone = useReaderZone()
  const window = { from: Date.parse(timeline.from), to: Date.parse(timeline.to) }
  const isElsewhere = !sameClocks(accountZone, zone, window.from, window.to)
  const sameIn = isElsewhere || cityOf(accountZone) === cityOf(zone) ? null : cityOf(accountZone)
  return (
    <section aria-labelledby="coverage">
      <div className={css.head}>
        <h2 id="coverage">{isNow ? 'Coverage, next 7 days' : 'Coverage, 7 days from then'}</h2>
        <Legend
          kinds={['on', 'backup', 'away', 'on_call', 'gap']}
          withBusy={timeline.lanes.some(({ segments }) =>
            segments.some(({ presence }) => presence === 'busy'),
          )}
        />
      </div>
      <div className={css.week}>
        <DayRow window={window} zone={zone} sameIn={sameIn} />
        {timeline.lanes.map((lane) => (
          <LaneRow key={`${lane.role}${lane.personId}`} lane={lane} timeline={timeline} window={window} />
        ))}
        {isElsewhere && <DayRow window={window} zone={accountZone} below />}
        <div className={`${css.overlay} ${isElsewhere ? css.overlayAbove : ''}`}>
          <NowLine window={window} now={now} zone={zone} />
        </div>
      </div>
      <Gaps timeline={timeline} window={window} />
    </section>
  )
}

/** The gaps of the week in words: on a phone the strip has no room for them. */
function Gaps({ timeline, window }: { timeline: Timeline; window: TimeWindow }) {
  const now = useNow()
  const zone = useReaderZone()
  const lane = timeline.lanes.find(({ role }) => role === 'who_answers')
  const gaps = lane ? gapsAhead(laneBars(lane, timeline.ground), now, window) : []
  if (gaps.length === 0) return null
  return (
    <p className={css.gaps}>
      <Pip kind="gap" />
      <span>
        <b>Nobody named</b>{' '}
        {gaps
          .map((gap) => `${dayWords(gap.start, zone, now) ? '' : 'today '}${gapTimes(gap, zone, now)}`)
          .join(', ')}
        .
      </span>
    </p>
  )
}

interface DayRowProps {
  readonly window: TimeWindow
  readonly zone: string
  readonly below?: boolean
  /** The account’s city, where its clocks show the same. */
  readonly sameIn?: string | null
}

function DayRow({ window, zone, below = false, sameIn = null }: DayRowProps) {
  return (
    <div className={`${css.row} ${below ? css.below : css.days}`} aria-hidden="true">
      <span className={css.city}>
        {cityOf(zone)}
        {sameIn && <span className="faint">, same in {sameIn}</span>}
      </span>
      <span className={css.track}>
        {dayStarts(window.from, window.to, zone).map((start) => (
          <span key={start} className={css.day} style={{ left: `${placeOf(start, window)}%` }}>
            {dateWords(start, zone, start).split(' ').slice(0, 2).join(' ')}
          </span>
        ))}
      </span>
    </div>
  )
}

const ROLES: Readonly<Record<Lane['role'], { pip: PipKind; words: string }>> = {
  who_answers: { pip: 'on', words: 'Who answers' },
  ase: { pip: 'on', words: 'ASE' },
  backup: { pip: 'backup', words: 'Backup' },
  pod: { pip: 'backup', words: 'Pod' },
  night_contact: { pip: 'backup', words: 'At night' },
  on_call: { pip: 'on_call', words: 'On-call' },
}

function LaneRow({ lane, timeline, window }: { lane: Lane; timeline: Timeline; window: TimeWindow }) {
  const now = useNow()
  const zone = useReaderZone()
  const isPhone = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const isAnswer = lane.role === 'who_answers'
  const bars = laneBars(lane, timeline.ground)
  const name = isAnswer ? ROLES[lane.role].words : (lane.personName ?? ROLES[lane.role].words)
  return (
    <div className={`${css.row} ${isAnswer ? css.answers : ''}`}>
      <span className={css.name}>
        {!isAnswer && <Pip kind={ROLES[lane.role].pip} size={12} />}
        <span className="clip">{name}</span>
        {!isAnswer && lane.personName && <span className={css.role}>{ROLES[lane.role].words}</span>}
      </span>
      <span className={css.track}>
        <Strip
          window={window}
          bars={bars}
          namesAfter={now}
          size={isAnswer ? 'tall' : 'thin'}
          {...(isPhone ? { now } : {})}
          ground={isAnswer ? timeline.ground.map(spanOf) : []}
          base={lane.role !== 'on_call'}
          label={stripSentence(`${name} for ${timeline.answer.accountName}`, bars, window, zone, now)}
        />
        {isAnswer && <GapWords bars={bars} window={window} now={now} room={16} />}
      </span>
    </div>
  )
}
