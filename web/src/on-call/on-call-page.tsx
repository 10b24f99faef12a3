/** On call: who now, the next hand-over, the coming weeks by layer, hours with nobody, what to swap. */
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { useSession } from '../app/session.ts'
import { Subscribe, type FeedScope } from '../preferences/subscribe.tsx'
import { ErrorState, Empty, PageSkeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { addDays, dateStart, isoDate, mondayOf } from '../ui/time/dates.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { timeWords } from '../ui/time/words.ts'
import { cityOf, type Instant } from '../ui/time/zone.ts'
import { Amiss } from './amiss.tsx'
import { EnterShift } from './enter-shift.tsx'
import { OnCallFrame } from './frame.tsx'
import { useOnCall, useShifts, type Layer, type OnCall, type Shift } from './queries.ts'
import { SwapPanel } from './swap-panel.tsx'
import { WeekLanes } from './week-lanes.tsx'
import css from './on-call.module.css'

const WEEKS = 3

/** The screen. */
export function OnCallPage() {
  const now = useNow()
  const zone = useReaderZone()
  const present = useOnCall()
  return (
    <OnCallFrame title="On call" answer={present.data ? answerOf(present.data, now, zone) : 'Who is on call'}>
      {present.isError && (
        <ErrorState problem={asProblem(present.error)} onRetry={() => void present.refetch()} />
      )}
      {present.data && <Others onCall={present.data} />}
      <Weeks />
      <Amiss />
    </OnCallFrame>
  )
}

/** All shifts, or the reader’s own. */
function useScopes(): readonly FeedScope[] {
  const me = useSession().data?.id ?? null
  return [
    { label: 'all shifts on call', contents: 'on_call', about: 'everybody', id: null },
    { label: 'your shifts on call', contents: 'on_call', about: 'person', id: me },
  ]
}

function answerOf({ responsible, until, next }: OnCall, now: Instant, zone: string): string {
  const who = responsible ? `${responsible.name} is on call` : 'Nobody is on call'
  if (until === null) return `${who}.`
  return `${who} until ${timeWords(Date.parse(until), zone, now)}, then ${next ? next.name : 'nobody'}.`
}

function Others({ onCall: { others, by, responsible } }: { onCall: OnCall }) {
  const zone = useReaderZone()
  return (
    <p className="muted">
      {responsible && `${responsible.name} lives by the clock of ${cityOf(responsible.zone)}. `}
      {others.length > 0 && `Also on call: ${others.map(({ name }) => name).join(', ')}. `}
      {by === 'setting' && 'No shift holds: the programme’s settings name who is on call. '}
      Times are of {cityOf(zone)}, yours.
    </p>
  )
}

function Weeks() {
  const now = useNow()
  const zone = useReaderZone()
  const [shift, setShift] = useState(0)
  const [chosen, setChosen] = useState<Shift | null>(null)
  const monday = addDays(mondayOf(isoDate(now, zone)), shift * 7)
  const weekStart = (week: number): Instant => dateStart(addDays(monday, week * 7), zone)
  // A day more: a week with a change of the clock has an hour more.
  const { data, error, isPending, refetch } = useShifts(weekStart(0), WEEKS * 7 + 1)
  return (
    <section aria-labelledby="weeks" className={css.page}>
      <div className="section-head">
        <h2 id="weeks">Shifts, three weeks</h2>
        <span className={css.nav}>
          <Subscribe scopes={useScopes()} />
          <button type="button" className="btn small quiet" onClick={() => setShift(shift - 1)}>
            <IconChevronLeft size={16} aria-hidden="true" /> Earlier
          </button>
          <button
            type="button"
            className="btn small quiet"
            disabled={shift === 0}
            onClick={() => setShift(0)}
          >
            This week
          </button>
          <button type="button" className="btn small quiet" onClick={() => setShift(shift + 1)}>
            Later <IconChevronRight size={16} aria-hidden="true" />
          </button>
        </span>
      </div>
      {isPending && <PageSkeleton rows={6} />}
      {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data && !data.isSetUp && (
        <Empty title="There are no shifts yet.">
          <p>
            Make a rota, read shifts from a calendar or the pager, or enter a single one. Until then the
            programme’s setting says who is on call.
          </p>
        </Empty>
      )}
      {chosen && <SwapPanel key={chosen.id} shift={chosen} onDone={() => setChosen(null)} />}
      {data?.isSetUp && (
        <div className={css.weeks}>
          {Array.from({ length: WEEKS }, (_, week) => (
            <WeekLanes
              key={week}
              shifts={data}
              from={weekStart(week)}
              to={weekStart(week + 1)}
              chosen={chosen?.id ?? null}
              onChoose={setChosen}
            />
          ))}
        </div>
      )}
      {data?.isSetUp && <Keys isSwapped={data.layers.some(hasSwap)} />}
      <EnterShift />
    </section>
  )
}

const hasSwap = ({ shifts }: Layer): boolean => shifts.some(({ overrideId }) => overrideId !== null)

/** What is drawn, and that a shift can be opened. */
function Keys({ isSwapped }: { isSwapped: boolean }) {
  return (
    <p className={`meta faint ${css.keys}`}>
      {isSwapped && (
        <span>
          <i className={css.key} aria-hidden="true" />
          swapped
        </span>
      )}
      <span>Open a shift to see its hours, or to swap it.</span>
    </p>
  )
}
