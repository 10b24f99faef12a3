/** One shift: when, whose, where it comes from; who else takes it, whole or in part. */
import { useHotkeys } from '@mantine/hooks'
import { useLayoutEffect, useRef, useState } from 'react'
import { useMay } from '../app/may.ts'
import { useSession } from '../app/session.ts'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { PersonSelect } from '../ui/fields/person-select.tsx'
import { SureButton } from '../ui/sure-button.tsx'
import { useNow } from '../ui/time/clock.ts'
import { fieldText, instantOf } from '../ui/time/local.ts'
import { Moment } from '../ui/time/moment.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { cityOf } from '../ui/time/zone.ts'
import { useMayDropOf, useMaySwapFor, useMaySwapOf } from './may-swap.ts'
import { useDropShift, useSwap, useUnswap, type Shift } from './queries.ts'
import css from './on-call.module.css'

/** The panel. It takes the focus from the shift that was opened, and gives it back; Escape closes it. */
export function SwapPanel({ shift, onDone }: { shift: Shift; onDone: () => void }) {
  const maySwap = useMay('coverage.swap_shifts')
  const isOver = Date.parse(shift.end) <= useNow()
  const from = shift.source === 'feed' ? `Read from ${shift.sourceName ?? 'a feed'}: swap it there.` : null
  const panel = useRef<HTMLElement>(null)
  useHotkeys([['Escape', onDone]], [])
  useLayoutEffect(() => {
    const before = document.activeElement
    panel.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <section ref={panel} tabIndex={-1} className={css.panel} aria-label={`Shift of ${shift.personName}`}>
      <div>
        <h3>{shift.personName}</h3>
        <p>
          <Moment at={Date.parse(shift.start)} placeZone={shift.personZone} /> to{' '}
          <Moment at={Date.parse(shift.end)} placeZone={shift.personZone} />
        </p>
        <p className="meta muted">
          {from ?? (shift.source === 'rota' ? `Of ${shift.sourceName ?? 'a rota'}.` : 'Entered by hand.')}
          {shift.overrideId && ' Swapped.'}
        </p>
      </div>
      {shift.source === 'rota' && maySwap && !isOver && <SwapForm shift={shift} onDone={onDone} />}
      <TakeBack shift={shift} onDone={onDone} />
    </section>
  )
}

function TakeBack({ shift, onDone }: { shift: Shift; onDone: () => void }) {
  const maySwap = useMaySwapOf(shift.overrideId ? shift.personId : null)
  const mayChange = useMayDropOf(shift.source === 'entered' ? shift.personId : null)
  const unswap = useUnswap()
  const drop = useDropShift()
  const { id, overrideId, source } = shift
  return (
    <Buttons>
      {overrideId && maySwap && (
        <SureButton
          className="btn quiet"
          label="Take the swap back"
          sure="Yes: take it back"
          disabled={unswap.isPending}
          onSure={() => unswap.mutate({ params: { path: { id: overrideId } } }, { onSuccess: onDone })}
        />
      )}
      {source === 'entered' && mayChange && (
        <SureButton
          className="btn quiet"
          label="Take the shift back"
          sure="Yes: take it back"
          disabled={drop.isPending}
          onSure={() => drop.mutate({ params: { path: { id } } }, { onSuccess: onDone })}
        />
      )}
      <button type="button" className="btn quiet" onClick={onDone}>
        Close
      </button>
    </Buttons>
  )
}

function SwapForm({ shift, onDone }: { shift: Shift; onDone: () => void }) {
  const zone = useReaderZone()
  const now = useNow()
  const me = useSession().data?.id ?? null
  const mayForOthers = useMay('coverage.change_shifts')
  const maySwapFor = useMaySwapFor()
  const [personId, setPersonId] = useState<string | null>(mayForOthers ? null : me)
  const [start, setStart] = useState(fieldText(Math.max(Date.parse(shift.start), now), zone))
  const [end, setEnd] = useState(fieldText(Date.parse(shift.end), zone))
  const swap = useSwap()
  const save = (): void =>
    swap.mutate(
      {
        body: {
          ...{ rotaId: shift.sourceId ?? '', layerId: shift.layerId, personId: personId ?? '' },
          ...{ start: isoOf(start, zone), end: isoOf(end, zone) },
        },
      },
      { onSuccess: onDone },
    )
  const clock = `On the clock of ${cityOf(zone)}.`
  return (
    <Form onSubmit={save} error={swap.error} label="Swap the shift">
      {mayForOthers ? (
        <PersonSelect
          label="Who takes it"
          none="Choose somebody"
          value={personId}
          onChange={setPersonId}
          offers={maySwapFor}
          error={errorAt(swap.error, 'personId')}
        />
      ) : (
        <p>You take it.</p>
      )}
      <TextField
        label="From"
        type="datetime-local"
        value={start}
        onChange={setStart}
        help={clock}
        error={errorAt(swap.error, 'start')}
      />
      <TextField
        label="Until"
        type="datetime-local"
        value={end}
        onChange={setEnd}
        error={errorAt(swap.error, 'end')}
      />
      <Buttons>
        <button type="submit" className="btn primary" disabled={swap.isPending || personId === null}>
          {mayForOthers ? 'Swap' : 'Take it'}
        </button>
      </Buttons>
    </Form>
  )
}

/** As the API takes it; an empty text where it is no time, which the server refuses with the field's name. */
function isoOf(text: string, zone: string): string {
  const at = instantOf(text, zone)
  return at === null ? '' : new Date(at).toISOString()
}
