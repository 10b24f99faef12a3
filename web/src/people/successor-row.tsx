/** One account of somebody who leaves: its successor, from when, what speaks for them and what stands in the way. */
import { Link } from '@tanstack/react-router'
import { Findings, type Finding } from '../requests/findings.tsx'
import { SelectBox } from '../ui/fields/field.tsx'
import fields from '../ui/fields/fields.module.css'
import { plainDate } from '../ui/time/words.ts'
import { cityOf } from '../ui/time/zone.ts'
import type { Replacements } from './queries.ts'
import css from './people.module.css'

export interface Chosen {
  /** null: the assignment ends without a successor. */
  readonly personId: string | null
  /** Not handed over with the others. */
  readonly isLeft: boolean
  readonly startsOn: string
  readonly overlapDays: number
}

interface RowProps {
  readonly account: Replacements['accounts'][number]
  readonly chosen: Chosen | undefined
  readonly findings: readonly Finding[] | undefined
  readonly onChange: (next: Chosen) => void
}

/** An account whose request is under way shows that instead of a choice. */
export function SuccessorRow({ account, chosen, findings, onChange }: RowProps) {
  const { accountId, name, timeZone, isPrimary, since, openRequestId } = account
  return (
    <li>
      <div>
        <Link to="/accounts/$accountId" params={{ accountId }} className="link">
          {name}
        </Link>
        <span className={css.small}>
          {isPrimary ? 'primary ASE' : 'ASE'} since {plainDate(since)}, priority {account.priority},{' '}
          {cityOf(timeZone)}
        </span>
      </div>
      {openRequestId !== null ? (
        <p>
          <Link to="/requests/$requestId" params={{ requestId: openRequestId }} className="link">
            A request is under way
          </Link>
        </p>
      ) : (
        chosen && <Choice {...{ account, chosen, findings, onChange }} />
      )}
    </li>
  )
}

const LEAVE = 'leave'
const NOBODY = 'nobody'

function Choice({ account, chosen, findings, onChange }: RowProps & { chosen: Chosen }) {
  const value = chosen.isLeft ? LEAVE : (chosen.personId ?? NOBODY)
  const candidate = account.candidates.find(({ personId }) => personId === chosen.personId)
  const options = [
    ...account.candidates.map(({ personId, name, points, canTakeIt }) => ({
      value: personId,
      label: `${name} · ${points} points${canTakeIt ? '' : ' · no room'}`,
    })),
    { value: NOBODY, label: 'Nobody: the assignment ends' },
    { value: LEAVE, label: 'Decide later' },
  ]
  const pick = (next: string): void => {
    const personId = next === NOBODY || next === LEAVE ? null : next
    onChange({ ...chosen, personId, isLeft: next === LEAVE })
  }
  return (
    <div className={css.choice}>
      <div className={css.controls}>
        <label>
          Successor for {account.name}
          <SelectBox value={value} options={options} onPick={pick} />
        </label>
        {!chosen.isLeft && (
          <label>
            From
            <input
              type="date"
              className={fields.input}
              value={chosen.startsOn}
              onChange={(event) =>
                event.currentTarget.value && onChange({ ...chosen, startsOn: event.currentTarget.value })
              }
            />
          </label>
        )}
        {chosen.personId !== null && (
          <label>
            Overlap, days
            <input
              type="number"
              min={0}
              max={30}
              className={`${fields.input} ${fields.short}`}
              value={chosen.overlapDays}
              onChange={(event) =>
                onChange({ ...chosen, overlapDays: Number(event.currentTarget.value) || 0 })
              }
            />
          </label>
        )}
      </div>
      {candidate && (
        <ul className={css.reasons}>
          {candidate.reasons.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      )}
      {!chosen.isLeft && findings && <Findings findings={findings} />}
    </div>
  )
}
