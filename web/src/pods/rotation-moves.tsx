/** The moves of a rotation with their reasons; who may sends somebody elsewhere, or has them stay. */
import { Link } from '@tanstack/react-router'
import { SelectBox } from '../ui/fields/field.tsx'
import { useSetMoves, type Move, type Rotation } from './queries.ts'
import css from './pods.module.css'

const STAYS = 'stays'

/** The list. */
export function RotationMoves({ rotation, mayChange }: { rotation: Rotation; mayChange: boolean }) {
  const { podNames, moves, stays } = rotation
  return (
    <ul className={css.rows}>
      {moves.map((move) => (
        <MoveRow key={move.personId} {...{ rotation, move, mayChange }} />
      ))}
      {stays.map(({ podId, because }) => (
        <li key={podId}>
          <span>
            <b>{podNames[podId] ?? 'A pod'}</b>: nobody moves. <span className="muted">{because}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

interface MoveRowProps {
  readonly rotation: Rotation
  readonly move: Move
  readonly mayChange: boolean
}

function MoveRow({ rotation, move, mayChange }: MoveRowProps) {
  const { id, podNames, personNames, moves } = rotation
  const set = useSetMoves()
  const name = personNames[move.personId] ?? 'Somebody'
  const choose = (to: string): void => {
    const changed = moves.flatMap((one) =>
      one.personId !== move.personId ? [one] : to === STAYS ? [] : [{ ...one, toPodId: to }],
    )
    const body = {
      moves: changed.map(({ personId, fromPodId, toPodId }) => ({ personId, fromPodId, toPodId })),
    }
    set.mutate({ params: { path: { id } }, body })
  }
  const options = Object.entries(podNames)
    .filter(([podId]) => podId !== move.fromPodId)
    .map(([value, label]) => ({ value, label: `to ${label}` }))
  return (
    <li>
      <span className={css.move}>
        <span>
          <Link to="/people/$personId" params={{ personId: move.personId }}>
            {name}
          </Link>{' '}
          moves from {podNames[move.fromPodId]} to <b>{podNames[move.toPodId]}</b>
        </span>
        <span className="meta muted">{move.because.join(' ')}</span>
      </span>
      {mayChange && (
        <SelectBox
          aria-label={`Where ${name} goes`}
          value={move.toPodId}
          onPick={choose}
          disabled={set.isPending}
          options={[...options, { value: STAYS, label: `stays in ${podNames[move.fromPodId]}` }]}
        />
      )}
    </li>
  )
}
