/** One absence: how far it is, each account with who covers it, what is still to do, and the return. */
import { getRouteApi } from '@tanstack/react-router'
import { asProblem } from '../../api/problem.ts'
import { Screen } from '../../app/screen.tsx'
import { useSession } from '../../app/session.ts'
import { FactRow } from '../../ui/fact-row.tsx'
import { EmptyLine, ErrorState, PageSkeleton } from '../../ui/states.tsx'
import { useNow } from '../../ui/time/clock.ts'
import { useReaderZone } from '../../ui/time/reader-zone.tsx'
import { Writing } from '../../ui/writing.tsx'
import { PlanActions } from './plan-actions.tsx'
import { PlanRequest } from './plan-request.tsx'
import { PlanReturn } from './plan-return.tsx'
import { usePlan, type Plan } from './queries.ts'
import type { PlanSearch } from './search.ts'
import { Steps } from './steps.tsx'
import { periodWords, planWords, stateWord } from './words.ts'
import css from './cover-plan.module.css'

const route = getRouteApi('/time-off/$planId')

/** The screen. */
export function PlanPage() {
  const { planId } = route.useParams()
  const search = route.useSearch()
  const { data, isError, isPending, error, refetch } = usePlan(planId)
  return (
    <Screen
      title={data ? `Time off of ${data.personName}` : 'Time off'}
      crumbs={[{ label: 'Time off', link: { to: '/time-off' } }, { label: data?.personName ?? '…' }]}
    >
      {isPending && <PageSkeleton />}
      {isError && <ErrorState isPage problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data && <PlanView plan={data} search={search} />}
    </Screen>
  )
}

function PlanView({ plan, search }: { plan: Plan; search: PlanSearch }) {
  const now = useNow()
  const zone = useReaderZone()
  const isOwn = useSession().data?.id === plan.personId
  const live = plan.requests.filter(({ state }) => state !== 'cancelled')
  const isOver = plan.phase === 'back' && plan.state !== 'withdrawn' && plan.state !== 'refused'
  return (
    <div className={css.page}>
      <h1 className="answer">{planWords(plan, isOwn, zone, now)}</h1>
      <Facts plan={plan} />
      <Writing>
        <PlanActions plan={plan} />
      </Writing>
      {isOver && <PlanReturn plan={plan} />}
      <section aria-labelledby="accounts">
        <div className="section-head">
          <h2 id="accounts">
            Accounts <span className="faint">{live.length}</span>
          </h2>
        </div>
        {live.length === 0 && <EmptyLine>No account that you may know of needs anybody meanwhile.</EmptyLine>}
        {live.map((request) => (
          <PlanRequest
            key={request.id}
            plan={plan}
            request={request}
            {...(request.accountId === search.account && { cameFor: search })}
          />
        ))}
      </section>
      {!isOver && <Steps plan={plan} phase="before" title="The week before" />}
      <Steps plan={plan} phase="return" title="The return" />
    </div>
  )
}

function Facts({ plan }: { plan: Plan }) {
  const now = useNow()
  const zone = useReaderZone()
  const own = zone === plan.zone ? undefined : `${periodWords(plan, plan.zone, now)} for ${plan.personName}`
  const facts = [
    { label: 'Away', value: periodWords(plan, zone, now), detail: own },
    {
      label: 'State',
      value: stateWord[plan.state],
      detail: plan.isShortNotice ? 'at short notice' : undefined,
    },
    { label: 'Decides', value: plan.managerName ?? 'nobody stands above' },
    ...(plan.kind === 'away'
      ? []
      : [
          {
            label: 'Kind',
            value: plan.kind === 'sick' ? 'Sick' : 'Planned',
            detail: plan.reason ?? undefined,
          },
        ]),
    ...(plan.decisionNote ? [{ label: 'Said', value: plan.decisionNote }] : []),
  ]
  return <FactRow facts={facts} />
}
