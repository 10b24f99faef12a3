/** One account of an absence: its hours on two clocks, who was asked and said what, who takes the rest. */
import { useEffect, useRef, useState } from 'react'
import { Link } from '@tanstack/react-router'
import { Badge, type BadgeTone } from '../../ui/badge.tsx'
import { useNow } from '../../ui/time/clock.ts'
import { useReaderZone } from '../../ui/time/reader-zone.tsx'
import { timeWords } from '../../ui/time/words.ts'
import { Writing } from '../../ui/writing.tsx'
import { CoverStrip } from './cover-strip.tsx'
import { MorePeople } from './more-people.tsx'
import { useLeaveOpen, useStepBack, type CoverRequest, type Plan } from './queries.ts'
import type { PlanSearch } from './search.ts'
import {
  answerWord,
  hoursIn,
  hoursWords,
  isLive,
  leftOf,
  neededWithin,
  partsWords,
  periodWords,
} from './words.ts'
import { NoteField } from './note-field.tsx'
import css from './cover-plan.module.css'

interface RequestProps {
  readonly plan: Plan
  readonly request: CoverRequest
  /** One came because of this account: it is brought into view, with whom to ask. */
  readonly cameFor?: PlanSearch | undefined
}

/** With what its reader may do about it. */
export function PlanRequest({ plan, request, cameFor }: RequestProps) {
  const box = useRef<HTMLElement>(null)
  const isWanted = cameFor !== undefined
  useEffect(() => {
    if (isWanted) box.current?.scrollIntoView({ block: 'center' })
  }, [isWanted])

  const { accountId, accountName, accountZone, role, absentPersonName, parts, named, needed } = request
  const held = [...neededWithin(parts, needed), ...named]
  const stands = isLive(plan)
  return (
    <article ref={box} className={css.account} aria-label={accountName}>
      <div className={css.accountHead}>
        <h3>
          <Link to="/accounts/$accountId" params={{ accountId }}>
            {accountName}
          </Link>
        </h3>
        <State request={request} />
        <span className="muted">
          {role === 'covered' && `covered for ${absentPersonName} · `}
          {hoursWords(hoursIn(needed))} need a name
        </span>
      </div>
      <CoverStrip
        over={request}
        zone={accountZone}
        {...{ accountName, needed }}
        open={leftOf(needed, held)}
        parts={held}
      />
      <Parts request={request} />
      <Asks request={request} mayTakeBack={plan.canChange && stands} />
      {stands && request.state === 'open' && (plan.canChange || plan.canDecide) && plan.phase !== 'back' && (
        <Writing>
          <OpenHours plan={plan} request={request} cameFor={cameFor} />
        </Writing>
      )}
    </article>
  )
}

function State({ request }: { request: CoverRequest }) {
  const [tone, words]: [BadgeTone, string] =
    request.state === 'covered'
      ? ['accent', 'Covered']
      : request.state === 'left_open'
        ? ['plain', 'Left open']
        : request.escalatedAt !== null
          ? ['danger', 'To assign']
          : ['warn', `${hoursWords(hoursIn(request.open))} open`]
  return <Badge tone={tone}>{words}</Badge>
}

function Parts({ request }: { request: CoverRequest }) {
  const now = useNow()
  const zone = useReaderZone()
  const backups = Map.groupBy(request.parts, ({ personId, how }) => `${personId} ${how}`)
  const beside = Map.groupBy(request.named, ({ personName }) => personName)
  if (backups.size + beside.size === 0) return null
  return (
    <ul>
      {[...backups].map(([key, parts]) => (
        <li key={key}>
          <b>{parts[0]!.personName}</b> {parts[0]!.how === 'assigned' ? 'was assigned' : 'covers'}{' '}
          {hoursWords(parts.reduce((sum, { neededHours }) => sum + neededHours, 0))}:{' '}
          {partsWords(neededWithin(parts, request.needed), zone, now)}
        </li>
      ))}
      {[...beside].map(([name, hours]) => (
        <li key={name}>
          <b>{name}</b> is named for {hoursWords(hoursIn(hours))} beside the plan:{' '}
          {partsWords(hours, zone, now)}
        </li>
      ))}
    </ul>
  )
}

function Asks({ request, mayTakeBack }: { request: CoverRequest; mayTakeBack: boolean }) {
  const takeBack = useStepBack()
  const said = request.asks.filter(({ state }) => state !== 'accepted')
  if (said.length === 0) return null
  return (
    <ul className={css.people} aria-label={`Asked about ${request.accountName}`}>
      {said.map((ask) => (
        <li key={ask.id}>
          <span>
            {ask.personName}: {answerWord[ask.state]}
            {ask.note && <span className={css.why}>“{ask.note}”</span>}
          </span>
          {mayTakeBack && ask.state === 'open' && (
            <button
              type="button"
              className="btn small quiet"
              disabled={takeBack.isPending}
              onClick={() => takeBack.mutate({ params: { path: { id: ask.id } } })}
            >
              Take the question back
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function OpenHours({ plan, request, cameFor }: RequestProps) {
  const now = useNow()
  const zone = useReaderZone()
  const [isMore, setMore] = useState(cameFor !== undefined || (plan.canDecide && plan.isOverdue))
  const [isLeaving, setLeaving] = useState(false)
  return (
    <>
      <p className="muted">
        Open:{' '}
        {request.open.length > 6
          ? hoursWords(hoursIn(request.open))
          : request.open.map((one) => periodWords(one, zone, now)).join(', ')}
        . {request.parts.length > 0 && 'Whoever covers the rest did not take them. '}
        {request.dueAt &&
          request.escalatedAt === null &&
          `Assigned by ${plan.managerName ?? 'a manager'} after ${timeWords(Date.parse(request.dueAt), zone, now)}.`}
      </p>
      <div className={css.actions}>
        <button type="button" className="btn" aria-expanded={isMore} onClick={() => setMore(!isMore)}>
          {plan.canDecide ? 'Ask or assign somebody' : 'Ask somebody else'}
        </button>
        {plan.canDecide && (
          <button
            type="button"
            className="btn quiet"
            aria-expanded={isLeaving}
            onClick={() => setLeaving(!isLeaving)}
          >
            Leave it to the fallback
          </button>
        )}
      </div>
      {plan.canDecide && isLeaving && <LeaveOpenForm plan={plan} request={request} />}
      {isMore && <MorePeople plan={plan} request={request} ask={cameFor?.ask} />}
    </>
  )
}

/** Why nobody covers these hours stands in the record, so it is the manager's own words. */
function LeaveOpenForm({ plan, request }: { plan: Plan; request: CoverRequest }) {
  const leave = useLeaveOpen()
  const [note, setNote] = useState('')
  const params = { path: { id: plan.id, requestId: request.id } }
  return (
    <div className={css.inline}>
      <NoteField label="Why nobody covers these hours; kept with the plan" note={note} onNote={setNote} />
      <button
        type="button"
        className="btn"
        disabled={note.trim() === '' || leave.isPending}
        onClick={() => leave.mutate({ params, body: { note: note.trim() } })}
      >
        Leave {hoursWords(hoursIn(request.open))} to the fallback
      </button>
    </div>
  )
}
