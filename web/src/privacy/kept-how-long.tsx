/** How long each kind of data is kept, and what the last run removed. */
import { useState } from 'react'
import { useMay } from '../app/may.ts'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { Moment } from '../ui/time/moment.tsx'
import css from './privacy.module.css'
import { useKeepFor, type Retention } from './queries.ts'

type Kind = Retention['kinds'][number]

/** Read by operations; edited by whoever changes the settings. */
export function KeptHowLong({ retention }: { retention: Retention }) {
  const [isEditing, setEditing] = useState(false)
  const mayChange = useMay('settings.change')
  return (
    <section className={css.part}>
      <div className={css.head}>
        <h2>Kept how long</h2>
        {mayChange && !isEditing && (
          <button type="button" className="btn small" onClick={() => setEditing(true)}>
            Change
          </button>
        )}
      </div>
      {isEditing ? (
        <Days kinds={retention.kinds} onDone={() => setEditing(false)} />
      ) : (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" className={css.number}>
                Days
              </th>
              <th scope="col" className={css.number}>
                Removed last
              </th>
            </tr>
          </thead>
          <tbody>
            {retention.kinds.map(({ kind, about, days, defaultDays }) => (
              <tr key={kind}>
                <th scope="row">{about}</th>
                <td className={css.number}>
                  {days}
                  {days !== defaultDays && <span className="faint"> (default {defaultDays})</span>}
                </td>
                <td className={css.number}>{retention.runs[0]?.removed[kind] ?? 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <LastRun runs={retention.runs} />
    </section>
  )
}

function LastRun({ runs }: { runs: Retention['runs'] }) {
  const [last] = runs
  if (!last) return <p className="muted">Nothing has been removed yet: it is looked for once a day.</p>
  if (last.finishedAt === null) return <p className="muted">Today’s run goes on.</p>
  return (
    <p className="muted">
      Removed once a day, the last time <Moment at={Date.parse(last.finishedAt)} />.
    </p>
  )
}

function Days({ kinds, onDone }: { kinds: readonly Kind[]; onDone: () => void }) {
  const [days, setDays] = useState(() => Object.fromEntries(kinds.map((one) => [one.kind, String(one.days)])))
  const [reason, setReason] = useState('')
  const save = useKeepFor()
  const changed = kinds.filter((one) => days[one.kind] !== String(one.days))
  const submit = (): void => {
    const { rawEvents = '', ...others } = days
    const retentionDays = Object.fromEntries(
      Object.entries(others).map(([kind, text]) => [kind, Number(text)]),
    )
    const settings = { rawEventDays: Number(rawEvents), retentionDays }
    save.mutate({ body: { settings, reason: reason.trim() } }, { onSuccess: onDone })
  }
  return (
    <Form onSubmit={submit} label="Kept how long" error={save.error}>
      {kinds.map(({ kind, about, defaultDays, days: before }) => (
        <TextField
          key={kind}
          label={about}
          type="number"
          min={1}
          max={3650}
          unit="days"
          isShort
          value={days[kind] ?? ''}
          isChanged={days[kind] !== String(before)}
          help={`Default ${defaultDays}.`}
          error={errorAt(
            save.error,
            kind === 'rawEvents' ? 'settings.rawEventDays' : `settings.retentionDays.${kind}`,
          )}
          onChange={(text) => setDays((old) => ({ ...old, [kind]: text }))}
        />
      ))}
      <TextField
        label="Why"
        value={reason}
        onChange={setReason}
        help="Kept with the version of the settings."
        error={errorAt(save.error, 'reason')}
      />
      <Buttons>
        <button
          type="submit"
          className="btn primary"
          disabled={changed.length === 0 || reason.trim() === '' || save.isPending}
        >
          Keep that long
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Discard
        </button>
      </Buttons>
    </Form>
  )
}
