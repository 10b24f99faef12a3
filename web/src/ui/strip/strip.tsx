/** A strip of time: ground, base line, bars, gaps, and what stands on it. */
import type { CSSProperties } from 'react'
import type { Instant } from '../time/zone.ts'
import { placeOf, placeSpan, type Bar, type Span, type TimeWindow } from './geometry.ts'
import css from './strip.module.css'

interface StripProps {
  readonly window: TimeWindow
  /** The whole strip in one sentence, for those who do not see it. */
  readonly label: string
  readonly bars: readonly Bar[]
  /** Hours that need a name. */
  readonly ground?: readonly Span[]
  readonly size?: 'thin' | 'usual' | 'tall'
  readonly now?: Instant
  /** A name in a bar begins after this moment, so that the now line does not strike it; absent: `now`. */
  readonly namesAfter?: Instant
  readonly asked?: Instant
  readonly target?: { readonly at: Instant; readonly atRisk: boolean }
  readonly base?: boolean
}

const SIZES = { thin: css.thin, usual: '', tall: css.tall }

/** Draws who is there over a window of time. */
export function Strip({
  window,
  label,
  bars,
  ground = [],
  size = 'usual',
  now,
  namesAfter = now,
  asked,
  target,
  base = true,
}: StripProps) {
  return (
    <div className={`${css.strip} ${SIZES[size]}`} role="img" aria-label={label}>
      {ground.map((span) => (
        <i key={`g${span.start}`} className={css.ground} style={spanStyle(span, window)} />
      ))}
      {base && <i className={css.base} />}
      {bars.map((bar) => (
        <i
          key={`${bar.kind}${bar.start}`}
          className={`${css.bar} ${css[bar.kind]}`}
          style={spanStyle(bar, window)}
        >
          {bar.label && (
            <span className={css.label} style={nameStyle(bar, window, namesAfter)}>
              {bar.label}
            </span>
          )}
        </i>
      ))}
      {now !== undefined && now > window.from && (
        <>
          <i className={css.veil} style={{ width: `${placeOf(now, window)}%` }} />
          <i className={css.now} style={{ left: `${placeOf(now, window)}%` }} />
        </>
      )}
      {asked !== undefined && <i className={css.asked} style={{ left: `${placeOf(asked, window)}%` }} />}
      {target && (
        <i
          className={`${css.target} ${target.atRisk ? css.atRisk : ''}`}
          style={{ left: `${placeOf(target.at, window)}%` }}
        />
      )}
    </div>
  )
}

function nameStyle(bar: Bar, window: TimeWindow, after: Instant | undefined): CSSProperties | undefined {
  if (after === undefined || after <= bar.start || after >= bar.end) return undefined
  const place = placeSpan(bar, window)
  if (!place) return undefined
  const struck = (100 * (placeOf(after, window) - place.left)) / place.width
  return { left: `calc(${struck}% + 8px)` }
}

function spanStyle(span: Span, window: TimeWindow): CSSProperties {
  const place = placeSpan(span, window)
  return place ? { left: `${place.left}%`, width: `${place.width}%` } : { display: 'none' }
}
