/** Rotas: layers of people who take turns, and the swaps to come. */
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { sentenceCase } from '../ui/badge.tsx'
import { Empty, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { SureButton } from '../ui/sure-button.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { countWords } from '../ui/time/words.ts'
import { cityOf } from '../ui/time/zone.ts'
import { OnCallFrame } from './frame.tsx'
import { useMayRota } from './may-rota.ts'
import { useMaySwapOf } from './may-swap.ts'
import { useEndRota, useRotas, useUnswap, type Rota } from './queries.ts'
import { RotaForm } from './rota-form.tsx'
import type { MayRota } from './rota-rights.ts'
import { layerWords } from './rota-words.ts'
import css from './on-call.module.css'

/** The screen. */
export function RotasPage() {
  const { data, error, isPending, refetch } = useRotas()
  const mayMake = useMay('coverage.change_shifts')
  const mayOf = useMayRota()
  const [isMaking, setMaking] = useState(false)
  return (
    <OnCallFrame title="Rotas" answer={data ? answerOf(data.items) : 'Rotas of people on call'}>
      {isPending && <PageSkeleton />}
      {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {mayMake && !isMaking && (
        <p>
          <button type="button" className="btn small" onClick={() => setMaking(true)}>
            Make a rota
          </button>
        </p>
      )}
      {isMaking && <RotaForm onDone={() => setMaking(false)} />}
      {data?.items.length === 0 && !isMaking && (
        <Empty title="There is no rota.">
          <p>
            A rota has layers of people who take turns at the same hours; two or three layers in different
            zones follow the sun. Shifts are made for 120 days ahead, and overlap rather than leave a gap
            where the clock changes.
          </p>
        </Empty>
      )}
      <div className={css.page}>
        {data?.items.map((rota) => (
          <RotaView key={rota.id} rota={rota} may={mayOf(rota)} />
        ))}
      </div>
    </OnCallFrame>
  )
}

function answerOf(rotas: readonly Rota[]): string {
  if (rotas.length === 0) return 'Nobody takes turns on call yet.'
  const people = new Set(
    rotas.flatMap(({ layers }) => layers.flatMap(({ members }) => members.map((one) => one.personId))),
  )
  return `${sentenceCase(countWords(people.size))} ${people.size === 1 ? 'person takes' : 'people take'} turns in ${countWords(rotas.length)} ${rotas.length === 1 ? 'rota' : 'rotas'}.`
}

function RotaView({ rota, may }: { rota: Rota; may: MayRota }) {
  const [mode, setMode] = useState<'read' | 'edit' | 'sure'>('read')
  const end = useEndRota()
  if (mode === 'edit') return <RotaForm rota={rota} onDone={() => setMode('read')} />
  return (
    <section aria-labelledby={`rota-${rota.id}`}>
      <div className="section-head">
        <h2 id={`rota-${rota.id}`}>{rota.name}</h2>
        {may.change && (
          <span className={css.nav}>
            <button type="button" className="link meta" onClick={() => setMode('edit')}>
              Change
            </button>
            {may.end && (
              <button
                type="button"
                className="link meta"
                disabled={end.isPending}
                onClick={() =>
                  mode === 'sure' ? end.mutate({ params: { path: { id: rota.id } } }) : setMode('sure')
                }
              >
                {mode === 'sure' ? 'Yes: no shifts from now on' : 'End'}
              </button>
            )}
          </span>
        )}
      </div>
      <ul className={css.rows}>
        {rota.layers.map((layer) => (
          <li key={layer.id}>
            <span>
              <b>{layer.name}</b>{' '}
              <span className="muted">
                {layerWords(layer)}, {cityOf(layer.zone)}
              </span>
            </span>
            <span>
              {layer.members.map(({ name, hasLeft }) => (hasLeft ? `${name} (has left)` : name)).join(', ')}
            </span>
          </li>
        ))}
        {rota.overrides.map((swap) => (
          <Swap
            key={swap.id}
            swap={swap}
            layer={rota.layers.find(({ id }) => id === swap.layerId)?.name ?? 'every layer'}
          />
        ))}
      </ul>
    </section>
  )
}

function Swap({ swap, layer }: { swap: Rota['overrides'][number]; layer: string }) {
  const maySwap = useMaySwapOf(swap.personId)
  const unswap = useUnswap()
  const zone = useReaderZone()
  return (
    <li>
      <span>
        Swap: <b>{swap.personName}</b> takes {layer}, <Moment at={Date.parse(swap.start)} /> to{' '}
        <Moment at={Date.parse(swap.end)} /> <span className="muted">{cityOf(zone)}</span>
      </span>
      {maySwap && (
        <SureButton
          label="Take back"
          sure="Yes: take the swap back"
          disabled={unswap.isPending}
          onSure={() => unswap.mutate({ params: { path: { id: swap.id } } })}
        />
      )}
    </li>
  )
}
