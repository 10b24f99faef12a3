/** The answer on top of the palette: one sentence, why, the strip around the moment, what to do. */
import { laneBars, spanOf } from '../coverage/bars.ts'
import { stripSentence } from '../coverage/sentence.ts'
import { STATES } from '../coverage/state.ts'
import { Pip, type PipKind } from '../ui/pip.tsx'
import { Axis } from '../ui/strip/axis.tsx'
import { placeOf } from '../ui/strip/geometry.ts'
import { Strip } from '../ui/strip/strip.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockTime, timeWords } from '../ui/time/words.ts'
import { HOUR } from '../ui/time/zone.ts'
import { PRESENCES, type AccountVerdict, type Found, type Verdict } from './options.ts'
import css from './palette.module.css'

/** The verdict of an answer, and how the time was understood where it could be otherwise. */
export function VerdictView({ answer, understood }: { answer: Verdict; understood: Found['understood'] }) {
  const account = answer.kind === 'ticket' ? answer.account : answer.kind === 'account' ? answer : null
  return (
    <section className={css.verdict} aria-label="Answer">
      <Pip kind={pipOf(answer)} size={16} />
      <div>
        <h2 className={css.headline}>{answer.headline}</h2>
        {answer.detail && <p className={css.detail}>{answer.detail}</p>}
        {understood?.notes.map((note) => (
          <p key={note} className={css.note}>
            {note}
          </p>
        ))}
      </div>
      {account && <Around verdict={account} isAsked={understood !== null} />}
      {answer.next && (
        <p className={css.next}>
          <i className="acute" aria-hidden="true" />
          <span>
            <b>Next</b> {answer.next}
          </span>
        </p>
      )}
    </section>
  )
}

function pipOf(answer: Verdict): PipKind {
  if (answer.kind === 'person') return PRESENCES[answer.presence].pip
  const account = answer.kind === 'ticket' ? answer.account : answer
  if (!account) return 'off'
  return account.isGap ? 'gap' : STATES[account.coverage.state].pip
}

/** The strip of the day around the moment: dashed where it was asked for, the now line else. */
function Around({ verdict, isAsked }: { verdict: AccountVerdict; isAsked: boolean }) {
  const now = useNow()
  const zone = useReaderZone()
  const at = Date.parse(verdict.at)
  const window = { from: Date.parse(verdict.from), to: Date.parse(verdict.to) }
  const bars = laneBars(verdict.lane, verdict.ground)
  const place = placeOf(at, window)
  return (
    <div className={css.around}>
      <span className={css.moment} style={{ left: `${Math.min(Math.max(place, 8), 92)}%` }} aria-hidden="true">
        {isAsked ? timeWords(at, zone, now) : clockTime(at, zone)}
      </span>
      <Strip
        size="tall"
        window={window}
        bars={bars}
        ground={verdict.ground.map(spanOf)}
        {...(isAsked ? { asked: at, namesAfter: at } : { now: at })}
        label={stripSentence(verdict.coverage.accountName, bars, window, zone, now)}
      />
      <div className={css.axis}>
        <Axis window={window} zone={zone} step={3} now={window.from - HOUR} />
      </div>
    </div>
  )
} // prettier-ignore
