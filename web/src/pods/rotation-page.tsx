/** Rotation of the pods at the turn of the half-year: proposed with reasons, changed, applied or skipped. */
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { mayTo } from '../app/abilities.ts'
import { useMay } from '../app/may.ts'
import { useSession } from '../app/session.ts'
import { PeopleFrame } from '../people/people-frame.tsx'
import { useRegions } from '../people/queries.ts'
import { Badge, sentenceCase } from '../ui/badge.tsx'
import { SelectBox } from '../ui/fields/field.tsx'
import { Empty, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { SureButton } from '../ui/sure-button.tsx'
import { plainDate } from '../ui/time/words.ts'
import { RotationMoves } from './rotation-moves.tsx'
import { regionSubject, useApply, usePropose, useRotations, useSkip, type Rotation } from './queries.ts'
import css from './pods.module.css'

/** The screen. */
export function RotationPage() {
  const { data, error, isPending, refetch } = useRotations()
  const waiting = data?.items.filter(({ state }) => state === 'proposed') ?? []
  const answer = !data
    ? 'Rotation of the pods'
    : waiting.length === 0
      ? `No rotation waits; the next is proposed on ${plainDate(data.proposedFrom)}, for ${plainDate(data.nextOn)}.`
      : `${waiting.map(({ regionCode }) => regionCode).join(', ')}: a rotation waits to be applied or skipped.`
  return (
    <PeopleFrame title="Rotation" answer={answer}>
      <div className={css.frame}>
        <Propose />
        {isPending && <PageSkeleton />}
        {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
        {data?.items.length === 0 && (
          <Empty title="Nothing was proposed yet.">
            <p>
              Members rotate twice a year, so that nobody stays longer than needed and knowledge spreads.
              Thirty days before each half of the fiscal year begins, a rotation of each region’s pods is
              proposed and its leader is told.
            </p>
          </Empty>
        )}
        <div className={css.page}>
          {data?.items.map((rotation) => (
            <RotationView key={rotation.id} rotation={rotation} />
          ))}
        </div>
      </div>
    </PeopleFrame>
  )
}

/** Of the regions whose pods the reader may change. */
function Propose() {
  const me = useSession().data
  const regions = useRegions().filter(({ id }) => me && mayTo(me, 'pods.change', regionSubject(id)))
  const [chosen, setChosen] = useState('')
  const propose = usePropose()
  const regionId = chosen || (regions[0]?.id ?? '')
  if (regionId === '') return null
  return (
    <div className={css.actions}>
      <label htmlFor="propose-region">
        <b>Region</b>
      </label>
      <SelectBox
        id="propose-region"
        value={regionId}
        onPick={setChosen}
        options={regions.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <button
        type="button"
        className="btn small"
        disabled={propose.isPending}
        onClick={() => propose.mutate({ body: { regionId } })}
      >
        Propose now
      </button>
    </div>
  )
}

const TONES = { proposed: 'accent', applied: 'plain', skipped: 'outline' } as const

function RotationView({ rotation }: { rotation: Rotation }) {
  const { id, regionCode, startsOn, state, decidedBy, isEdited } = rotation
  const mayChange = useMay('pods.change', regionSubject(rotation.regionId)) && state === 'proposed'
  const apply = useApply()
  const skip = useSkip()
  const params = { path: { id } }
  return (
    <section aria-labelledby={`rotation-${id}`} className={css.rotation}>
      <div className="section-head">
        <h2 id={`rotation-${id}`}>
          {regionCode}, {plainDate(startsOn)} <Badge tone={TONES[state]}>{sentenceCase(state)}</Badge>
        </h2>
      </div>
      <p className="meta muted">
        {isEdited ? 'Changed by hand. ' : ''}
        {decidedBy ? `${sentenceCase(state)} by ${decidedBy}.` : ''}
      </p>
      <RotationMoves rotation={rotation} mayChange={mayChange} />
      {mayChange && (
        <div className={css.actions}>
          <SureButton
            className="btn primary small"
            label="Apply all moves"
            sure={`Yes: everybody moves on ${plainDate(startsOn)}`}
            disabled={apply.isPending}
            onSure={() => apply.mutate({ params })}
          />
          <SureButton
            className="btn quiet small"
            label="Skip: everybody stays"
            sure="Yes: nobody moves this time"
            disabled={skip.isPending}
            onSure={() => skip.mutate({ params })}
          />
        </div>
      )}
    </section>
  )
}
