/** The three ways to go, each with what speaks for and against it, and the customer’s choice. */
import { useState } from 'react'
import type { Surge } from '../api/types.ts'
import { hoursInWords } from '../coverage/gaps/causes.ts'
import { Badge } from '../ui/badge.tsx'
import { SelectField } from '../ui/fields/field.tsx'
import { useNow } from '../ui/time/clock.ts'
import { Moment } from '../ui/time/moment.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { timeWords } from '../ui/time/words.ts'
import { Writing } from '../ui/writing.tsx'
import { useChoose, useTakeBack } from './queries.ts'
import css from './surges.module.css'

type Way = Surge['ways'][number]

/** As the message has them, in the same order. */
export function Ways({ surge }: { surge: Surge }) {
  return (
    <section aria-labelledby="ways">
      <div className="section-head">
        <h2 id="ways">Three ways to go</h2>
        <span className="meta faint">times are estimates</span>
      </div>
      {surge.option !== null && <Chosen surge={surge} />}
      <div className={css.ways}>
        {surge.ways.map((way) => (
          <WayCard key={way.option} surge={surge} way={way} />
        ))}
      </div>
      <p className="meta faint">The estimates rest on {surge.estimateRestsOn}</p>
    </section>
  )
}

function WayCard({ surge, way }: { surge: Surge; way: Way }) {
  const isChosen = surge.option === way.option
  return (
    <div className={`${css.way} ${isChosen ? css.chosen : ''}`}>
      <h3>
        {way.title} {isChosen && <Badge>Chosen</Badge>}
      </h3>
      <ul className={css.points}>
        {way.pros.map((text) => (
          <li key={text}>
            <span aria-label="For it">+</span>
            <span>{text}</span>
          </li>
        ))}
        {way.cons.map((text) => (
          <li key={text}>
            <span aria-label="Against it">−</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p className={css.estimate}>
        About {hoursInWords(way.hours * 60)} of work
        {way.doneBy === null ? ', nobody can say until when.' : ', through by about '}
        {way.doneBy !== null && <Moment at={Date.parse(way.doneBy)} placeZone={surge.zone} />}
      </p>
      {surge.mayChoose && surge.isRunning && surge.option === null && <Choose surge={surge} way={way} />}
    </div>
  )
}

function Choose({ surge, way }: { surge: Surge; way: Way }) {
  const choose = useChoose()
  const [personId, setPerson] = useState(surge.helpers[0]?.personId ?? '')
  const [given, setGiven] = useState<readonly string[]>([])
  const params = { path: { surgeId: surge.id } }
  const send = (): void => {
    choose.mutate({ params, body: { choice: choiceOf(surge, way.option, personId, given) } })
  }
  if (way.option !== 'by_ase' && surge.helpers.length === 0)
    return <p className="meta faint">Nobody who could help is known: ask a manager.</p>
  const options = surge.helpers.map((one) => ({ value: one.personId, label: `${one.name}, ${one.detail}` }))
  return (
    <Writing>
      {way.option !== 'by_ase' && (
        <SelectField
          label={way.option === 'helper' ? 'Helper' : 'Engineer'}
          value={personId}
          options={options}
          onChange={setPerson}
        />
      )}
      {way.option === 'engineers' && <Given surge={surge} given={given} onChange={setGiven} />}
      <div className={css.buttons}>
        <button
          type="button"
          className="btn"
          disabled={choose.isPending || (way.option === 'engineers' && given.length === 0)}
          aria-busy={choose.isPending}
          onClick={send}
        >
          The customer chose this
        </button>
      </div>
    </Writing>
  )
}

interface GivenProps {
  readonly surge: Surge
  readonly given: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

/** Which tickets the engineer owns from now on. */
function Given({ surge, given, onChange }: GivenProps) {
  const tick = (id: string, isOn: boolean): void =>
    onChange(isOn ? [...given, id] : given.filter((one) => one !== id))
  return (
    <fieldset className={css.given}>
      <legend className="meta">Owns these tickets</legend>
      {surge.queue.map(({ id, subject, ticketId }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={given.includes(id)}
            onChange={(event) => tick(id, event.currentTarget.checked)}
          />
          <span>{subject ?? `Ticket ${ticketId}`}</span>
        </label>
      ))}
    </fieldset>
  )
}

function choiceOf(surge: Surge, option: Way['option'], personId: string, given: readonly string[]) {
  const order = surge.queue.map(({ id }) => id)
  if (option === 'by_ase') return { option, order }
  if (option === 'helper') return { option, order, helperId: personId }
  return { option, order, owners: given.map((ticketId) => ({ ticketId, personId })) }
}

function Chosen({ surge }: { surge: Surge }) {
  const takeBack = useTakeBack()
  const now = useNow()
  const zone = useReaderZone()
  const when = surge.chosenAt === null ? '' : timeWords(Date.parse(surge.chosenAt), zone, now)
  return (
    <div>
      <p>
        Recorded by <b>{surge.chosenBy}</b> {when}
        {surge.helper && (
          <>
            ; <b>{surge.helper.name}</b> investigates
          </>
        )}
        .
      </p>
      {surge.mayChoose && (
        <Writing>
          <div className={css.buttons}>
            <button
              type="button"
              className="btn quiet"
              disabled={takeBack.isPending}
              onClick={() => takeBack.mutate({ params: { path: { surgeId: surge.id } } })}
            >
              Take the choice back
            </button>
          </div>
        </Writing>
      )}
    </div>
  )
}
