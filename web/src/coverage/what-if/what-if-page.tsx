/** What if: a plan laid over the facts, and what the proof of the next 90 days would then say. Nothing is saved. */
import { getRouteApi } from '@tanstack/react-router'
import { IconFlask } from '@tabler/icons-react'
import { asProblem } from '../../api/problem.ts'
import { Screen } from '../../app/screen.tsx'
import { Empty, ErrorState, Skeleton } from '../../ui/states.tsx'
import { Strip } from '../../ui/strip/strip.tsx'
import { CoverageTabs } from '../coverage-tabs.tsx'
import { AddChange } from './add-change.tsx'
import { Outcome } from './outcome.tsx'
import { ChangeRow } from './change-row.tsx'
import type { Change } from './plan.ts'
import { useNames, useWhatIf } from './use-plan.ts'
import css from './what-if.module.css'

const route = getRouteApi('/coverage/what-if')
const NO_PLAN: readonly Change[] = []

/** The plan stands in the address alone. */
export function WhatIfPage() {
  const { plan = NO_PLAN } = route.useSearch()
  const navigate = route.useNavigate()
  const set = (next: readonly Change[]): void =>
    void navigate({ search: next.length === 0 ? {} : { plan: next }, replace: true, resetScroll: false })
  const add = (change: Change): void => set([...plan, change])
  return (
    <Screen title="What if" crumbs={[{ label: 'Coverage', link: { to: '/coverage' } }, { label: 'What if' }]}>
      <CoverageTabs />
      <section className={css.frame} aria-label="What if">
        <p className={css.mark}>
          <IconFlask size={15} stroke={1.7} aria-hidden="true" />
          What if, not saved
        </p>
        {plan.length === 0 ? <Nothing /> : <Plan plan={plan} set={set} />}
        <AddChange onAdd={add} />
      </section>
    </Screen>
  )
}

/** A week with a gap in it, as a plan could make one. */
function Nothing() {
  const days = [0, 1, 2, 3, 4].map((day) => ({ start: day, end: day + 0.6 }))
  return (
    <Empty
      isPage
      title="Lay a plan over the days ahead"
      drawing={
        <Strip
          window={{ from: 0, to: 5 }}
          bars={days.map((day, n) => ({ ...day, kind: n === 3 ? 'gap' : 'on' }))}
          ground={days}
          label="Four days with somebody named, and one with nobody"
        />
      }
    >
      <p>
        Take somebody away, move an account or end a contract, and see which hours of the next 90 days would
        have nobody. Nothing is saved, and nobody is told.
      </p>
    </Empty>
  )
}

interface PlanProps {
  readonly plan: readonly Change[]
  readonly set: (plan: readonly Change[]) => void
}

function Plan({ plan, set }: PlanProps) {
  const names = useNames(plan)
  const answer = useWhatIf(plan, names.people)
  const replace = (index: number, change: Change): void =>
    set(plan.map((one, n) => (n === index ? change : one)))
  return (
    <>
      <h1 className="answer" aria-live="polite">
        {answer.data?.sentence ?? 'Proving the next 90 days …'}
      </h1>
      <ol className={css.changes}>
        {plan.map((change, index) => (
          <ChangeRow
            key={`${index}${change.kind}`}
            change={change}
            names={names}
            onChange={(next) => replace(index, next)}
            onRemove={() => set(plan.filter((_, n) => n !== index))}
          />
        ))}
      </ol>
      {answer.isError && (
        <ErrorState problem={asProblem(answer.error)} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending && !answer.isError && <Skeleton height={120} />}
      {answer.data && <Outcome answer={answer.data} onAdd={(change) => set([...plan, change])} />}
      <p className={css.discard}>
        <button type="button" className="btn quiet" onClick={() => set([])}>
          Discard the plan
        </button>
        <span className="faint meta">Its address holds all of it: send it to whoever should see it.</span>
      </p>
    </>
  )
}
