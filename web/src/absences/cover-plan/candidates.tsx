/** Whom to ask, in order, each with why they stand there. */
import { useState } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { countWords } from '../../ui/time/words.ts'
import type { Candidate } from './queries.ts'
import { groupWord } from './words.ts'
import css from './cover-plan.module.css'

interface CandidatesProps {
  readonly label: string
  readonly candidates: readonly Candidate[]
  readonly chosen: ReadonlySet<string>
  /** Shown however far down they stand. */
  readonly usual: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

/** So many stand there at first. */
const SHOWN = 5

/** Any number may be asked at once. */
export function Candidates({ label, candidates, chosen, usual, onChange }: CandidatesProps) {
  const [isMore, setMore] = useState(false)
  const shown = candidates.filter(({ personId }, index) => isMore || index < SHOWN || usual.has(personId))
  const more = candidates.length - shown.length
  const toggle = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <>
      <ul className={css.people} aria-label={label}>
        {shown.map((one) => (
          <li key={one.personId}>
            <label className={css.candidate} aria-label={one.name}>
              <input
                type="checkbox"
                checked={chosen.has(one.personId)}
                onChange={() => toggle(one.personId)}
              />
              <span>
                <b>{one.name}</b> <span className={css.why}>{one.reasons.join(' · ')}</span>
              </span>
            </label>
            <Badge tone={one.share >= 1 ? 'accent' : 'plain'}>{groupWord[one.group]}</Badge>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={css.actions}>
          <button type="button" className="btn small quiet" onClick={() => setMore(true)}>
            Show {countWords(more)} more
          </button>
        </p>
      )}
    </>
  )
}
