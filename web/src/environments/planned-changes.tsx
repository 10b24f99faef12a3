/** Planned changes: when, how risky, and the way back. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { PlannedChange } from '../api/types.ts'
import { Badge, sentenceCase } from '../ui/badge.tsx'
import { EmptyLine } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { Moment } from '../ui/time/moment.tsx'
import { toast, toastProblem } from '../ui/toast.tsx'
import { ChangeForm } from './change-form.tsx'
import { refreshEnvironment } from './refresh.ts'
import css from './environments.module.css'

interface ListProps {
  readonly changes: readonly PlannedChange[]
  readonly empty: string
  /** Absent: to be read only. */
  readonly isChangeable?: boolean
}

/** One after the other, those that are over last. */
export function PlannedChanges({ changes, empty, isChangeable = false }: ListProps) {
  const now = useNow()
  const isOver = (one: PlannedChange): boolean => one.state === 'withdrawn' || Date.parse(one.end) <= now
  const ordered = [...changes.filter((one) => !isOver(one)), ...changes.filter(isOver).toReversed()]
  if (ordered.length === 0) return <EmptyLine>{empty}</EmptyLine>
  return (
    <ul className={css.rows}>
      {ordered.map((change) => (
        <li key={change.id}>
          <Change change={change} isChangeable={isChangeable && !isOver(change)} />
        </li>
      ))}
    </ul>
  )
}

function Change({ change, isChangeable }: { change: PlannedChange; isChangeable: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const withdraw = api.useMutation('post', '/api/v1/planned-changes/{changeId}/withdraw')
  const takeBack = (): void =>
    withdraw.mutate(
      { params: { path: { changeId: change.id } } },
      {
        onSuccess: () => {
          void refreshEnvironment()
          void toast({ words: `Withdrawn: ${change.title}. Whoever heard of it is told.` })
        },
        onError: (error) => void toastProblem(error),
      },
    )
  if (isOpen)
    return (
      <ChangeForm
        account={{ id: change.accountId, zone: change.accountZone }}
        change={change}
        onDone={() => setOpen(false)}
      />
    )
  return (
    <>
      <div className={css.row}>
        <span className={css.name}>
          <b>{change.title}</b> <Risk change={change} />
        </span>
        <span className="number">
          <Moment at={Date.parse(change.start)} placeZone={change.accountZone} /> –{' '}
          <Moment at={Date.parse(change.end)} placeZone={change.accountZone} />
        </span>
      </div>
      {change.about && <span className={css.small}>{change.about}</span>}
      {change.rollBack && <span className={css.small}>Roll back: {change.rollBack}</span>}
      {change.contacts && <span className={css.small}>Call: {change.contacts}</span>}
      <span className={css.small}>
        {change.runbookUrl && (
          <>
            <a href={change.runbookUrl} className="link" rel="noreferrer">
              Runbook
            </a>
            {' · '}
          </>
        )}
        {change.told.length === 0
          ? 'Announced to nobody yet'
          : `Announced to ${[...new Set(change.told.map(({ to }) => to))].join(', ')}`}
      </span>
      {isChangeable && (
        <div className={css.tools}>
          <button type="button" className="btn small" onClick={() => setOpen(true)}>
            Change
          </button>
          <button type="button" className="btn small quiet" disabled={withdraw.isPending} onClick={takeBack}>
            Withdraw
          </button>
        </div>
      )}
    </>
  )
}

function Risk({ change }: { change: PlannedChange }) {
  if (change.state === 'withdrawn') return <Badge>Withdrawn</Badge>
  const tone = { high: 'danger', medium: 'warn', low: undefined } as const
  const words = `${sentenceCase(change.risk)} risk`
  const wash = tone[change.risk]
  return wash ? <Badge tone={wash}>{words}</Badge> : <Badge>{words}</Badge>
}
