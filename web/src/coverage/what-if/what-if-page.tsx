/** What if: a plan laid over the facts, and what the proof of the next 90 days would then say. Nothing is saved. */
import { getRouteApi } from '@tanstack/react-router'
import { IconFlask } from '@tabler/icons-react'
import { asProblem } from '../../api/problem.ts'
import { useAsOf, useLookAt } from '../../app/as-of.tsx'
import { Screen } from '../../app/screen.tsx'
import { CopyButton } from '../../operations/copy-button.tsx'
import { Empty, ErrorState, Skeleton } from '../../ui/states.tsx'
import { Strip } from '../../ui/strip/strip.tsx'
import { toast } from '../../ui/toast.tsx'
import { CoverageTabs } from '../coverage-tabs.tsx'
import { AddChange } from './add-change.tsx'
import { ChangeRow } from './change-row.tsx'
import { wordsOf } from './change-words.ts'
import { Difference, Outcome } from './outcome.tsx'
import { MOST_CHANGES, type Change } from './plan.ts'
import { isLost, useNames, useWhatIf } from './use-plan.ts'
import css from './what-if.module.css'

const route = getRouteApi('/coverage/what-if')
const NO_PLAN: readonly Change[] = []

type Plan = readonly Change[]
type SetPlan = (change: (plan: Plan) => Plan, replace?: boolean) => void

/** The plan stands in the address alone: every change that comes or goes is a step back in the browser. */
export function WhatIfPage() {
  const { plan = NO_PLAN } = route.useSearch()
  const isNow = useAsOf() === null
  const navigate = route.useNavigate()
  const set: SetPlan = (change, replace = false) =>
    void navigate({
      search: (old) => {
        const next = change(old.plan ?? NO_PLAN)
        return { ...old, plan: next.length === 0 ? undefined : next }
      },
      replace,
      resetScroll: false,
    })
  const add = (change: Change): void => set((old) => [...old, change])
  return (
    <Screen title="What if" crumbs={[{ label: 'Coverage', link: { to: '/coverage' } }, { label: 'What if' }]}>
      {!isNow && <AtAnotherTime />}
      {isNow && plan.length === 0 && <Nothing onAdd={add} />}
      {isNow && plan.length > 0 && <PlanView plan={plan} set={set} add={add} />}
    </Screen>
  )
}

function AtAnotherTime() {
  const look = useLookAt()
  return (
    <>
      <h1 className="answer">What if looks ahead from now.</h1>
      <CoverageTabs />
      <Empty title="You are looking at another time">
        <p>A plan is laid over the days ahead of the present.</p>
        <button type="button" className="btn" onClick={() => look(null)}>
          Back to now
        </button>
      </Empty>
    </>
  )
}

function Mark() {
  return (
    <p className={css.mark}>
      <IconFlask size={15} stroke={1.7} aria-hidden="true" />
      What if, not saved
    </p>
  )
}

/** A week with a gap in it, as a plan could make one. */
function Nothing({ onAdd }: { onAdd: (change: Change) => void }) {
  const days = [0, 1, 2, 3, 4].map((day) => ({ start: day, end: day + 0.6 }))
  return (
    <>
      <h1 className="answer">Lay a plan over the days ahead.</h1>
      <CoverageTabs />
      <section className={css.frame} aria-label="What if">
        <Mark />
        <div className={css.drawing}>
          <Strip
            window={{ from: 0, to: 5 }}
            bars={days.map((day, n) => ({ ...day, kind: n === 3 ? 'gap' : 'on' }))}
            ground={days}
            label="Four days with somebody named, and one with nobody"
          />
        </div>
        <p className={`muted ${css.about}`}>
          Take somebody away, move an account, end a contract or begin one, and see which hours of the next 90
          days would have nobody. Nothing is saved, and nobody is told.
        </p>
        <AddChange onAdd={onAdd} />
      </section>
    </>
  )
}

interface PlanProps {
  readonly plan: Plan
  readonly set: SetPlan
  readonly add: (change: Change) => void
}

function PlanView({ plan, set, add }: PlanProps) {
  const names = useNames(plan)
  const answer = useWhatIf(plan, names.people)
  const hasLost = plan.some((change) => isLost(change, names))
  const remove = (index: number): void => {
    const taken = plan[index]
    if (!taken) return
    set((old) => old.filter((_, n) => n !== index))
    const back = (old: Plan): Plan => [...old.slice(0, index), taken, ...old.slice(index)]
    void toast({
      words: `Taken out: ${wordsOf(taken, names)}`,
      action: { label: 'Undo', act: () => set(back) },
    })
  }
  return (
    <>
      <div className={css.head}>
        <h1 className={`answer ${answer.isPlaceholderData ? css.stale : ''}`} aria-live="polite">
          {hasLost
            ? 'This plan names somebody or something that is not there.'
            : (answer.data?.sentence ?? 'Proving the next 90 days …')}
        </h1>
        {!hasLost && answer.data && <Difference answer={answer.data} />}
      </div>
      <CoverageTabs />
      <section className={css.frame} aria-label="What if">
        <div className={css.headLine}>
          <Mark />
          <span className={css.changeActions}>
            <CopyButton text={window.location.href} what="the link to this plan" label="Copy the link" />
            <button type="button" className="btn small quiet" onClick={() => set(() => NO_PLAN)}>
              Discard the plan
            </button>
          </span>
        </div>
        <ol className={css.changes}>
          {plan.map((change, index) => (
            <ChangeRow
              key={`${index}${change.kind}`}
              change={change}
              names={names}
              onChange={(next) => set((old) => old.map((one, n) => (n === index ? next : one)), true)}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
        {plan.length < MOST_CHANGES && <AddChange onAdd={add} />}
      </section>
      {!hasLost && answer.isError && (
        <ErrorState problem={asProblem(answer.error)} onRetry={() => void answer.refetch()} />
      )}
      {!hasLost && answer.isPending && !answer.isError && <Skeleton height={120} />}
      {!hasLost && answer.data && <Outcome answer={answer.data} onAdd={add} />}
    </>
  )
}
