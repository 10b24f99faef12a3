/** The fields of one layer: hours in a zone, when turns change, who takes them in which order. */
import { usePersonName } from '../people/queries.ts'
import { CheckField, SelectField, TextField } from '../ui/fields/field.tsx'
import { PersonSelect } from '../ui/fields/person-select.tsx'
import { ZONES } from '../ui/time/zones.ts'
import { clockOf, DAY_NAMES, layerWords, minuteOf } from './rota-words.ts'
import css from './on-call.module.css'

/** A layer as the form holds it. */
export interface LayerDraft {
  readonly id?: string
  readonly name: string
  readonly zone: string
  readonly startsOn: string
  readonly weekdays: readonly number[]
  readonly startMinute: number
  readonly endMinute: number
  readonly turnWeekdays: readonly number[]
  readonly everyTurns: number
  readonly members: readonly string[]
}

interface LayerFieldsProps {
  readonly layer: LayerDraft
  readonly error: string | undefined
  readonly onChange: (layer: LayerDraft) => void
  readonly onRemove: (() => void) | null
}

const LASTING = [1, 2, 3, 4].map((weeks) => ({
  value: String(weeks),
  label: weeks === 1 ? 'Until the next of these days' : `For ${weeks} of them`,
}))

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** The layer. */
export function LayerFields({ layer, error, onChange, onRemove }: LayerFieldsProps) {
  const set = (part: Partial<LayerDraft>): void => onChange({ ...layer, ...part })
  return (
    <fieldset className={css.panel}>
      <legend>{layer.name || 'Layer'}</legend>
      {error && <p className="danger">{error}</p>}
      <TextField label="Name" value={layer.name} onChange={(name) => set({ name })} />
      <TextField label="Time zone" value={layer.zone} options={ZONES} onChange={(zone) => set({ zone })} />
      <TextField
        label="From"
        type="time"
        isShort
        value={clockOf(layer.startMinute)}
        onChange={(text) => set({ startMinute: minuteOf(text) })}
      />
      <TextField
        label="Until"
        type="time"
        isShort
        help="The same time: around the clock. An earlier one: of the next day."
        value={clockOf(layer.endMinute)}
        onChange={(text) => set({ endMinute: minuteOf(text) })}
      />
      <Days label="On" days={layer.weekdays} onChange={(weekdays) => set({ weekdays })} />
      <Days
        label="The next turn begins on"
        days={layer.turnWeekdays}
        onChange={(turnWeekdays) => set({ turnWeekdays, ...(turnWeekdays.length > 1 && { everyTurns: 1 }) })}
      />
      {layer.turnWeekdays.length === 1 && (
        <SelectField
          label="A turn lasts"
          value={String(layer.everyTurns)}
          options={LASTING}
          onChange={(text) => set({ everyTurns: Number(text) })}
        />
      )}
      <TextField
        label="First turn"
        type="date"
        isShort
        value={layer.startsOn}
        onChange={(startsOn) => set({ startsOn })}
      />
      <Members members={layer.members} onChange={(members) => set({ members })} />
      <p className="meta muted">{capital(layerWords(layer))}.</p>
      {onRemove && (
        <div>
          <button type="button" className="link meta" onClick={onRemove}>
            Remove this layer
          </button>
        </div>
      )}
    </fieldset>
  )
}

function Days({
  label,
  days,
  onChange,
}: {
  label: string
  days: readonly number[]
  onChange: (days: number[]) => void
}) {
  const toggle = (day: number, isOn: boolean): void =>
    onChange(isOn ? [...days, day].sort((a, b) => a - b) : days.filter((one) => one !== day))
  return (
    <div className={css.line} role="group" aria-label={label}>
      <span>{label}</span>
      {DAY_NAMES.map((name, index) => (
        <CheckField
          key={name}
          label={name}
          isChecked={days.includes(index + 1)}
          onChange={(isOn) => toggle(index + 1, isOn)}
        />
      ))}
    </div>
  )
}

function Members({
  members,
  onChange,
}: {
  members: readonly string[]
  onChange: (members: string[]) => void
}) {
  return (
    <div className={css.members}>
      {members.map((personId, index) => (
        <div key={personId} className={css.line}>
          <span>
            {index + 1}. <Name id={personId} />
          </span>
          {index > 0 && (
            <button type="button" className="link meta" onClick={() => onChange(earlier(members, index))}>
              Earlier
            </button>
          )}
          <button
            type="button"
            className="link meta"
            onClick={() => onChange(members.filter((one) => one !== personId))}
          >
            Take out
          </button>
        </div>
      ))}
      <PersonSelect
        label="Add to the turns"
        none="Choose somebody"
        value={null}
        onChange={(id) => id !== null && !members.includes(id) && onChange([...members, id])}
      />
    </div>
  )
}

function Name({ id }: { id: string }) {
  return <>{usePersonName(id)}</>
}

function earlier(members: readonly string[], index: number): string[] {
  const moved = [...members]
  const [one] = moved.splice(index, 1)
  if (one !== undefined) moved.splice(index - 1, 0, one)
  return moved
}
