/** Questions of colleagues, each with its hours on two clocks: take all, your hours or a part; or decline. */
import { useState } from 'react'
import { CoverStrip } from './cover-strip.tsx'
import { useAccept, useDecline, useStepBack, type Asked, type Stretch } from './queries.ts'
import { useNow } from '../../ui/time/clock.ts'
import { useReaderZone } from '../../ui/time/reader-zone.tsx'
import { fieldText, instantOf } from '../../ui/time/local.ts'
import { cityOf } from '../../ui/time/zone.ts'
import { Writing } from '../../ui/writing.tsx'
import { hoursWords, partsWords, periodWords } from './words.ts'
import { NoteField } from './note-field.tsx'
import css from './cover-plan.module.css'

/** One after the other. */
export function AskedList({ items }: { items: readonly Asked[] }) {
  return (
    <div>
      {items.map((item) => (
        <Question key={item.id} item={item} />
      ))}
    </div>
  )
}

function Question({ item }: { item: Asked }) {
  const now = useNow()
  const zone = useReaderZone()
  const who = item.askedByName === item.absentPersonName ? '' : `, who covers it for ${item.absentPersonName}`
  const { openHours, atWorkHours } = item
  return (
    <article className={css.account} aria-label={`${item.accountName} for ${item.askedByName}`}>
      <div className={css.accountHead}>
        <h3>
          {item.accountName} for {item.askedByName}
          {who}
        </h3>
        <span className="muted">{periodWords(item, zone, now)}</span>
      </div>
      <CoverStrip
        over={item}
        zone={item.accountZone}
        accountName={item.accountName}
        needed={[...item.open, ...item.yours]}
        open={item.open}
        parts={item.yours.map((part) => ({ ...part, personName: 'You' }))}
      />
      <p className="muted">
        {openHours > 0 && openWords(openHours, atWorkHours)}
        {item.yours.length > 0 && `You cover ${partsWords(item.yours, zone, now)}. `}
        {item.accountsCovered > 0 && `You cover ${item.accountsCovered} more then. `}
        {item.mustSwapOnCall && 'With this one your shift on call has to be swapped. '}
        {openHours > 0 &&
          item.othersAsked > 0 &&
          (item.othersAsked === 1 ? 'One more is asked. ' : `${item.othersAsked} more are asked. `)}
        {openHours > 0 && 'Answer as soon as you can: a manager assigns what nobody takes.'}
      </p>
      <Writing>
        {openHours > 0 && <Answer item={item} />}
        {item.yours.length > 0 && (
          <div className={css.actions}>
            <StepBack id={item.id} />
          </div>
        )}
      </Writing>
    </article>
  )
}

/** What of the open hours would be the reader’s, and what stays open for others. */
function openWords(openHours: number, atWorkHours: number): string {
  const all = `${hoursWords(openHours)} need a name; `
  if (atWorkHours === 0) return `${all}you are at work in none of them. `
  if (atWorkHours >= openHours) return `${all}you are at work for all of them. `
  const rest = hoursWords(openHours - atWorkHours)
  return `${all}you are at work for ${hoursWords(atWorkHours)} of them. The other ${rest} stay open for others. `
}

function StepBack({ id }: { id: string }) {
  const stepBack = useStepBack()
  return (
    <button
      type="button"
      className="btn small quiet"
      disabled={stepBack.isPending}
      onClick={() => stepBack.mutate({ params: { path: { id } } })}
    >
      Step back
    </button>
  )
}

function Answer({ item }: { item: Asked }) {
  const accept = useAccept()
  const [more, setMore] = useState<'part' | 'decline' | null>(null)
  const { id, openHours, atWorkHours } = item
  const take = (hours: readonly Stretch[] | null): void =>
    accept.mutate({ params: { path: { id } }, body: { hours: hours === null ? null : [...hours] } })
  return (
    <>
      <div className={css.actions}>
        {atWorkHours > 0 && (
          <>
            <button
              type="button"
              className="btn primary"
              disabled={accept.isPending}
              onClick={() => take(null)}
            >
              {atWorkHours < openHours ? `Cover my ${hoursWords(atWorkHours)} of it` : 'Cover all of it'}
            </button>
            <button type="button" className="btn" onClick={() => setMore(more === 'part' ? null : 'part')}>
              A part of it
            </button>
          </>
        )}
        <button
          type="button"
          className="btn quiet"
          onClick={() => setMore(more === 'decline' ? null : 'decline')}
        >
          I can’t
        </button>
      </div>
      {more === 'part' && <Part item={item} take={take} />}
      {more === 'decline' && <Decline id={id} />}
    </>
  )
}

function Part({ item, take }: { item: Asked; take: (hours: Stretch[]) => void }) {
  const zone = useReaderZone()
  // The first hours that this reader could take; what of them is theirs to change.
  const now = useNow()
  const first = [...item.atWork, ...item.open].find(({ end }) => Date.parse(end) > now)
  const field = (at: number): string => fieldText(at, zone)
  const [from, setFrom] = useState(() => (first ? field(Math.max(Date.parse(first.start), now)) : ''))
  const [to, setTo] = useState(() => (first ? field(Date.parse(first.end)) : ''))
  const [start, end] = [instantOf(from, zone), instantOf(to, zone)]
  const isPart = start !== null && end !== null && start < end
  return (
    <div className={css.inline}>
      <label>
        From, on the clock of {cityOf(zone)}
        <input type="datetime-local" value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      </label>
      <label>
        Until
        <input type="datetime-local" value={to} onChange={(event) => setTo(event.currentTarget.value)} />
      </label>
      <button
        type="button"
        className="btn primary"
        disabled={!isPart}
        onClick={() =>
          isPart && take([{ start: new Date(start).toISOString(), end: new Date(end).toISOString() }])
        }
      >
        Cover this part of {item.accountName}
      </button>
    </div>
  )
}

function Decline({ id }: { id: string }) {
  const decline = useDecline()
  const [note, setNote] = useState('')
  return (
    <div className={css.inline}>
      <NoteField label="Why not, if you want to say so" note={note} onNote={setNote} />
      <button
        type="button"
        className="btn"
        disabled={decline.isPending}
        onClick={() => decline.mutate({ params: { path: { id } }, body: { note: note.trim() || null } })}
      >
        Decline
      </button>
    </div>
  )
}
