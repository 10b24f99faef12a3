/** The hours of a week: several spans a day, past midnight, taken over from day to day. */
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import fields from '../ui/fields/fields.module.css'
import css from './settings.module.css'
import {
  copied,
  DAY_NAMES,
  hoursOf,
  inOrder,
  overlap,
  spanOf,
  spanWords,
  timeText,
  WEEKDAYS,
  type Span,
} from './weekly.ts'

/** Drawn: one line a day, hours solid, the rest a thin line. */
export function WeekStrip({ weekly }: { weekly: readonly Span[] }) {
  return (
    <div className={css.week}>
      {WEEKDAYS.map((weekday) => {
        const own = weekly.filter((span) => span.weekday === weekday)
        const before = weekly.filter((span) => span.end > 1440 && (span.weekday % 7) + 1 === weekday)
        const bars = [...own, ...before.map(({ end }) => ({ start: 0, end: end - 1440 }))]
        return (
          <div key={weekday} className={css.day}>
            <b>{DAY_NAMES[weekday]}</b>
            <svg className={css.track} viewBox="0 0 1440 10" preserveAspectRatio="none" aria-hidden="true">
              <rect className={css.base} x="0" y="4.5" width="1440" height="1" />
              {bars.map(({ start, end }) => (
                <rect
                  key={start}
                  className={css.hours}
                  x={start}
                  y="0"
                  width={Math.min(end, 1440) - start}
                  height="10"
                />
              ))}
            </svg>
            <span className={own.length === 0 ? 'faint' : ''}>{own.map(spanWords).join(', ') || 'off'}</span>
          </div>
        )
      })}
    </div>
  )
}

interface EditorProps {
  readonly weekly: readonly Span[]
  readonly onChange: (weekly: Span[]) => void
}

/** Tells every change that makes sense; what is half typed stays where it is. */
export function HoursEditor({ weekly, onChange }: EditorProps) {
  const clash = overlap(weekly)
  return (
    <fieldset className={css.editor}>
      <legend className={css.sub}>
        Hours <span className="faint">{hoursOf(weekly)} a week</span>
      </legend>
      {WEEKDAYS.map((weekday) => (
        <Day key={weekday} weekday={weekday} weekly={weekly} onChange={onChange} />
      ))}
      {clash && (
        <p className={fields.error} role="alert">
          {clash}
        </p>
      )}
    </fieldset>
  )
}

function Day({ weekday, weekly, onChange }: EditorProps & { weekday: Span['weekday'] }) {
  const name = DAY_NAMES[weekday]
  const own = weekly.filter((span) => span.weekday === weekday)
  const others = weekly.filter((span) => span.weekday !== weekday)
  const set = (spans: readonly Span[]): void => onChange(inOrder([...others, ...spans]))
  const add = (): void => {
    const last = own.at(-1)
    const start = last ? Math.min(last.end + 60, 1380) : 480
    set([...own, { weekday, start, end: last ? Math.min(start + 240, 1440) : 1080 }])
  }
  return (
    <div className={css.editorDay} role="group" aria-label={name}>
      <b>{name}</b>
      <div className={css.spans}>
        {own.map((span, index) => (
          <SpanFields
            key={index}
            label={`${name}, span ${index + 1}`}
            span={span}
            onChange={(next) => set(own.map((one, at) => (at === index ? next : one)))}
            onRemove={() => set(own.filter((_, at) => at !== index))}
          />
        ))}
        {own.length === 0 && <span className={css.none}>off</span>}
      </div>
      <div className={css.tools}>
        <button type="button" className="btn small quiet" onClick={add} aria-label={`Add hours on ${name}`}>
          <IconPlus size={14} stroke={1.8} aria-hidden="true" /> Add
        </button>
        {weekday === 1 && (
          <button
            type="button"
            className="btn small quiet"
            onClick={() => onChange(copied(weekly, 1, [2, 3, 4, 5]))}
          >
            <IconCopy size={14} stroke={1.8} aria-hidden="true" /> To Fri
          </button>
        )}
      </div>
    </div>
  )
}

interface SpanFieldsProps {
  readonly label: string
  readonly span: Span
  readonly onChange: (span: Span) => void
  readonly onRemove: () => void
}

function SpanFields({ label, span, onChange, onRemove }: SpanFieldsProps) {
  const [typed, setTyped] = useState({ from: timeText(span.start), to: timeText(span.end) })
  // Hours taken over from another day: show those instead of what was typed.
  const read = spanOf(span.weekday, typed.from, typed.to)
  const isOther = read !== null && (read.start !== span.start || read.end !== span.end)
  const { from, to } = isOther ? { from: timeText(span.start), to: timeText(span.end) } : typed
  const change = (nextFrom: string, nextTo: string): void => {
    setTyped({ from: nextFrom, to: nextTo })
    const next = spanOf(span.weekday, nextFrom, nextTo)
    if (next) onChange(next)
  }
  return (
    <span className={css.span}>
      <input
        type="time"
        className={fields.input}
        aria-label={`${label} from`}
        value={from}
        onChange={(event) => change(event.currentTarget.value, to)}
      />
      –
      <input
        type="time"
        className={fields.input}
        aria-label={`${label} to`}
        value={to}
        onChange={(event) => change(from, event.currentTarget.value)}
      />
      {span.end > 1440 && <span className="faint meta">next day</span>}
      <button type="button" className="btn small quiet" onClick={onRemove} aria-label={`Remove ${label}`}>
        <IconTrash size={14} stroke={1.8} aria-hidden="true" />
      </button>
    </span>
  )
}
