/** One change of a plan: in words, its dates, and for somebody's days a timeline to drag them on. */
import { IconX } from '@tabler/icons-react'
import { TextField } from '../../ui/fields/field.tsx'
import { cityOf } from '../../ui/time/zone.ts'
import { DragStrip } from './drag-strip.tsx'
import type { Change } from './plan.ts'
import type { Named } from './use-plan.ts'
import css from './what-if.module.css'

interface Names {
  readonly people: ReadonlyMap<string, Named>
  readonly accounts: ReadonlyMap<string, Named>
}

interface RowProps {
  readonly change: Change
  readonly names: Names
  readonly onChange: (change: Change) => void
  readonly onRemove: () => void
}

export function ChangeRow({ change, names, onChange, onRemove }: RowProps) {
  const words = wordsOf(change, names)
  const absent =
    change.kind === 'time_off' ? change.personId : change.kind === 'cover' ? change.absentId : null
  const person = absent === null ? undefined : names.people.get(absent)
  return (
    <li className={css.change}>
      <div className={css.changeHead}>
        <h2>{words}</h2>
        <button
          type="button"
          className="btn small quiet"
          aria-label={`Take out: ${words}`}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden="true" />
        </button>
      </div>
      <Dates change={change} onChange={onChange} city={person ? cityOf(person.zone) : null} />
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

function wordsOf(change: Change, { people, accounts }: Names): string {
  const person = (id: string): string => people.get(id)?.name ?? '…'
  const account = (id: string): string => accounts.get(id)?.name ?? '…'
  switch (change.kind) {
    case 'time_off':
      return `Time off, ${person(change.personId)}`
    case 'cover':
      return `${person(change.backupId)} covers ${account(change.accountId)} for ${person(change.absentId)}`
    case 'assignment':
      return `${account(change.accountId)} moves to ${person(change.personId)}`
    case 'end_contract':
      return `The contract of ${account(change.accountId)} ends`
    case 'leave':
      return `${person(change.personId)} leaves`
  }
}
