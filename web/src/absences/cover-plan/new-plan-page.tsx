/** Planning time off: one’s own, or somebody’s whose manager one is; where it is planned already, that plan. */
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { mayTo } from '../../app/abilities.ts'
import { personSubject } from '../../app/may.ts'
import { Screen } from '../../app/screen.tsx'
import { useSession } from '../../app/session.ts'
import { Empty, ErrorState, PageSkeleton } from '../../ui/states.tsx'
import { addDays, dateStart } from '../../ui/time/dates.ts'
import { Planner, type Planned } from './planner.tsx'
import type { PlanRow } from './queries.ts'
import type { NewPlanSearch } from './search.ts'

const route = getRouteApi('/time-off/new')

/** The screen. */
export function NewPlanPage() {
  const search = route.useSearch()
  const me = useSession().data
  const personId = search.person ?? (me?.kind === 'person' ? me.id : null)
  return (
    <Screen
      title="Plan time off"
      crumbs={[{ label: 'Time off', link: { to: '/time-off' } }, { label: 'Plan' }]}
    >
      {personId !== null && <OfPerson key={personId} personId={personId} search={search} />}
      {me && personId === null && (
        <Empty isPage title="Only people take time off.">
          Sign in as a person, or in the demo borrow somebody’s eyes in the menu at the name.
        </Empty>
      )}
    </Screen>
  )
}

function OfPerson({ personId, search }: { personId: string; search: NewPlanSearch }) {
  const me = useSession().data
  const isOwn = me?.id === personId
  const params = { path: { id: personId } }
  const { data, error, refetch } = api.useQuery('get', '/api/v1/people/{id}', { params })
  if (error) return <ErrorState isPage problem={asProblem(error)} onRetry={() => void refetch()} />
  if (!data) return <PageSkeleton />
  if (me && !(me.actions.includes('absences.file') && mayTo(me, 'absences.file', personSubject(data))))
    return (
      <Empty
        isPage
        title={isOwn ? 'You plan no time off here.' : `You may not plan time off for ${data.name}.`}
      >
        <p>
          {isOwn
            ? 'It is for engineers, whose accounts need somebody meanwhile.'
            : 'They plan it themselves, or a manager of their region does.'}
        </p>
      </Empty>
    )
  const person = {
    id: personId,
    who: isOwn ? null : (data.name.split(' ')[0] ?? data.name),
    zone: data.timeZone,
  }
  return <UnlessPlanned person={person} search={search} />
}

/** Dates that an address names may be planned already: then that plan is where somebody is asked. */
function UnlessPlanned({ person, search }: { person: Planned; search: NewPlanSearch }) {
  const { first, last, account, ask } = search
  const isNamed = first !== undefined && last !== undefined
  const from = isNamed ? dateStart(first, person.zone) : 0
  const to = isNamed ? dateStart(addDays(last, 1), person.zone) : 0
  const query = { personId: person.id, live: 'true', from: new Date(from).toISOString(), limit: 100 } as const
  const plans = api.useQuery('get', '/api/v1/absence-plans', { params: { query } }, { enabled: isNamed })
  if (isNamed && plans.isPending) return <PageSkeleton />
  const planned = isNamed ? plans.data?.items.find((plan) => overlaps(plan, from, to)) : undefined
  if (!planned) return <Planner person={person} search={search} />
  return (
    <Navigate
      to="/time-off/$planId"
      params={{ planId: planned.id }}
      search={{ ...(account && { account }), ...(ask && { ask }) }}
      replace
    />
  )
}

const overlaps = ({ start, end }: PlanRow, from: number, to: number): boolean =>
  Date.parse(start) < to && Date.parse(end) > from
