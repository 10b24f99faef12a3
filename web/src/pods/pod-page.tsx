/** One pod: its members and their order, the accounts it covers, what is amiss. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { Screen } from '../app/screen.tsx'
import { Badge } from '../ui/badge.tsx'
import { EmptyLine, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { cityOf } from '../ui/time/zone.ts'
import { Findings } from './findings.tsx'
import { PodHours } from './pod-hours.tsx'
import { PodMembers } from './pod-members.tsx'
import { PodSettings } from './pod-settings.tsx'
import { regionSubject, usePod, type Pod } from './queries.ts'
import css from './pods.module.css'

const route = getRouteApi('/people/pods/$podId')

/** The screen. */
export function PodPage() {
  const { podId } = route.useParams()
  const { data: pod, error, isPending, refetch } = usePod(podId)
  const title = pod?.name ?? 'Pod'
  const crumbs = [
    { label: 'People', link: { to: '/people' } as const },
    { label: 'Pods', link: { to: '/people/pods' } as const },
    { label: title },
  ]
  return (
    <Screen title={title} crumbs={crumbs}>
      {isPending && <PageSkeleton />}
      {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} isPage />}
      {pod && <PodView pod={pod} />}
    </Screen>
  )
}

function PodView({ pod }: { pod: Pod }) {
  const mayChange = useMay('pods.change', regionSubject(pod.regionId))
  return (
    <div className={css.page}>
      <div>
        <h1 className="answer">{answerOf(pod)}</h1>
        <p className="muted">
          {pod.regionCode}, {cityOf(pod.zone)}
        </p>
      </div>
      <Findings pod={pod} />
      <PodMembers pod={pod} mayChange={mayChange} />
      <section aria-labelledby="hours">
        <div className="section-head">
          <h2 id="hours">A working day</h2>
        </div>
        <PodHours pod={pod} />
      </section>
      <Accounts pod={pod} />
      {mayChange && <PodSettings pod={pod} />}
    </div>
  )
}

function Accounts({ pod }: { pod: Pod }) {
  return (
    <section aria-labelledby="accounts">
      <div className="section-head">
        <h2 id="accounts">Accounts it covers</h2>
      </div>
      {pod.accounts.length === 0 && (
        <EmptyLine>
          {pod.covers === 'all'
            ? 'Its members are the ASEs of no account.'
            : 'Its members have no account of priority 1 or 2.'}
        </EmptyLine>
      )}
      <ul className={css.rows}>
        {pod.accounts.map((account) => (
          <li key={account.id}>
            <span>
              <Link to="/accounts/$accountId" params={{ accountId: account.id }}>
                {account.name}
              </Link>{' '}
              <span className="muted">
                priority {account.priority}, ASE {account.aseName}
              </span>
            </span>
            {!account.asksPod && <Badge tone="warn">Its fallback never asks the pod</Badge>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function answerOf({ name, members, accounts, isDissolved }: Pod): string {
  if (isDissolved) return `${name} is dissolved.`
  const here = members.filter(({ isPresent }) => isPresent).map((one) => one.name)
  const who = here.length < 2 ? (here[0] ?? 'Nobody') : `${here.slice(0, -1).join(', ')} and ${here.at(-1)}`
  const verb = here.length === 1 ? 'stands alone' : 'cover for each other'
  return `${who} ${verb}, on ${accounts.length === 1 ? 'one account' : `${accounts.length} accounts`}.`
}
