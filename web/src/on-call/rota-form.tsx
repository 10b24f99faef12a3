/** Makes or changes a rota: its name and its layers. */
import { useState } from 'react'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { useNow } from '../ui/time/clock.ts'
import { isoDate } from '../ui/time/dates.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { LayerFields, type LayerDraft } from './layer-fields.tsx'
import { useChangeRota, useMakeRota, type Rota } from './queries.ts'
import css from './on-call.module.css'

/** The form; without a rota: a new one. */
export function RotaForm({ rota, onDone }: { rota?: Rota; onDone: () => void }) {
  const zone = useReaderZone()
  const today = isoDate(useNow(), zone)
  const empty = (name: string): LayerDraft => ({
    ...{ name, zone, startsOn: today, weekdays: [1, 2, 3, 4, 5, 6, 7], startMinute: 540, endMinute: 540 },
    ...{ turnWeekdays: [1], everyTurns: 1, members: [] },
  })
  const [name, setName] = useState(rota?.name ?? '')
  const [layers, setLayers] = useState<readonly LayerDraft[]>(rota ? draftsOf(rota) : [empty('Primary')])
  const make = useMakeRota()
  const change = useChangeRota()
  const error = rota ? change.error : make.error
  const save = (): void => {
    const body = {
      name,
      layers: layers.map((one) => ({
        ...one,
        weekdays: [...one.weekdays],
        turnWeekdays: [...one.turnWeekdays],
        members: [...one.members],
      })),
    }
    if (rota) change.mutate({ params: { path: { id: rota.id } }, body }, { onSuccess: onDone })
    else make.mutate({ body }, { onSuccess: onDone })
  }
  const set = (index: number, next: LayerDraft | null): void =>
    setLayers(layers.flatMap((one, at) => (at !== index ? [one] : next ? [next] : [])))
  return (
    <Form onSubmit={save} error={error} label={rota ? `Change ${rota.name}` : 'New rota'}>
      <TextField label="Name" value={name} onChange={setName} error={errorAt(error, 'name')} />
      {layers.map((layer, index) => (
        <LayerFields
          key={layer.id ?? `new-${index}`}
          layer={layer}
          error={errorAt(error, `layers.${index}`)}
          onChange={(next) => set(index, next)}
          onRemove={layers.length > 1 ? () => set(index, null) : null}
        />
      ))}
      <div className={css.nav}>
        <button
          type="button"
          className="btn small quiet"
          onClick={() => setLayers([...layers, empty(`Layer ${layers.length + 1}`)])}
        >
          Add a layer
        </button>
      </div>
      <Buttons>
        <button type="submit" className="btn primary" disabled={make.isPending || change.isPending}>
          {rota ? 'Keep, and make its shifts anew' : 'Make the rota'}
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}

function draftsOf(rota: Rota): LayerDraft[] {
  return rota.layers.map((layer) => ({ ...layer, members: layer.members.map(({ personId }) => personId) }))
}
