/** One change of a plan: in words, its dates, for somebody's days a timeline to drag them on, and where it is made. */
import { IconX } from '@tabler/icons-react'
import { TextField } from '../../ui/fields/field.tsx'
import { cityOf } from '../../ui/time/zone.ts'
import { wordsOf, zoneOf } from './change-words.ts'
import { DragStrip } from './drag-strip.tsx'
import { MakeItSo } from './make-it-so.tsx'
import type { Change } from './plan.ts'
import { isLost, type Names } from './use-plan.ts'
import css from './what-if.module.css'

interface RowProps {
  readonly change: Change
  readonly names: Names
  readonly onChange: (change: Change) => void
  readonly onRemove: () => void
}

export function ChangeRow({ change, names, onChange, onRemove }: RowProps) {
  const words = wordsOf(change, names)
  const zone = zoneOf(change, names)
  const absent =
    change.kind === 'time_off' ? change.personId : change.kind === 'cover' ? change.absentId : null
  const person = absent === null ? undefined : names.people.get(absent)
  return (
    <li className={css.change}>
      <div className={css.changeHead}>
        <h2>{words}</h2>
        <span className={css.changeActions}>
          {!isLost(change, names) && <MakeItSo change={change} names={names} />}
          <button
            type="button"
            className="btn small quiet"
            aria-label={`Take out: ${words}`}
            onClick={onRemove}
          >
            <IconX size={16} aria-hidden="true" />
          </button>
        </span>
      </div>
      {isLost(change, names) && (
        <div className="danger" role="alert">
          What it names was removed, or you may not know of it.{' '}
          <button type="button" className="btn small" onClick={onRemove}>
            Drop this change
          </button>
        </div>
      )}
      <Dates change={change} onChange={onChange} city={zone === null ? null : cityOf(zone)} />
      {(change.kind === 'time_off' || change.kind === 'cover') && absent !== null && person && (
        <DragStrip
          personId={absent}
          person={person}
          days={change}
          label={words}
          onChange={(days) => onChange({ ...change, ...days })}
        />
      )}
    </li>
  )
}

interface DatesProps {
  readonly change: Change
  readonly onChange: (change: Change) => void
  readonly city: string | null
}

/** The dates as fields: what dragging does, without a pointer. An empty field changes nothing. */
function Dates({ change, onChange, city }: DatesProps) {
  const first = 'first' in change ? change.first : null
  const last = 'last' in change ? change.last : null
  if (first === null && last === null) return null
  const set = (part: { first?: string; last?: string }): void => {
    if (Object.values(part).includes('')) return
    const next = { ...change, ...part } as Change
    if ('first' in next && 'last' in next && next.first > next.last) {
      const day = part.first ?? part.last ?? next.first
      onChange({ ...next, first: day, last: day })
    } else onChange(next)
  }
  return (
    <div className={css.dates}>
      {first !== null && (
        <TextField label="First day" type="date" value={first} onChange={(value) => set({ first: value })} />
      )}
      {last !== null && (
        <TextField label="Last day" type="date" value={last} onChange={(value) => set({ last: value })} />
      )}
      {city && <span className="faint meta">Whole days in {city}</span>}
    </div>
  )
}
