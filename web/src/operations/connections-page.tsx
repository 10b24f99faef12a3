/** The help desk's connection: how it is, what it may do, what still has to be written, where tickets come from. */
import { Link } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import { FactRow } from '../ui/fact-row.tsx'
import { ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { Moment } from '../ui/time/moment.tsx'
import { distance, duration } from '../ui/time/words.ts'
import { ConnectionsFrame } from './frames.tsx'
import { useConnection, type Connection } from './queries.ts'
import { useStopSwitch } from './stop-state.ts'
import { Sources } from './sources.tsx'
import { StopPanel } from './stop-switch.tsx'
import { Trigger } from './trigger.tsx'
import css from './operations.module.css'

/** The screen. */
export function ConnectionsPage() {
  const connection = useConnection()
  const isStopped = useStopSwitch().data?.outsideWrites === 'stopped'
  const now = useNow()
  return (
    <ConnectionsFrame
      title="Connections"
      answer={connection.data ? answerOf(connection.data, isStopped, now) : 'Connections'}
    >
      {connection.isPending && <PageSkeleton />}
      {connection.isError && (
        <ErrorState problem={asProblem(connection.error)} onRetry={() => void connection.refetch()} />
      )}
      {connection.data && (
        <div className={css.columns}>
          <div className={css.main}>
            <HelpDesk connection={connection.data} />
            <Sources />
            <Trigger />
          </div>
          <div className={css.side}>
            <StopPanel />
            <Budget budget={connection.data.budget} />
          </div>
        </div>
      )}
    </ConnectionsFrame>
  )
}

const open = ({ waiting, underWay }: Connection['writes']): number => waiting + underWay

function answerOf({ state, name, writes }: Connection, isStopped: boolean, now: number): string {
  if (isStopped) return `Writes to the outside are stopped; ${waiting(open(writes))}.`
  if (state === 'none')
    return 'No help desk is connected: tickets are decided and recorded, nothing is written.'
  const desk = state === 'demo' ? 'The demo’s own help desk' : (name ?? 'The help desk')
  if (writes.parked > 0) return `${desk} refused ${updates(writes.parked)}: somebody has to look.`
  const oldest = writes.oldestAt === null ? 0 : now - Date.parse(writes.oldestAt)
  if (open(writes) === 0) return `${desk} is connected, and everything decided is written.`
  return `${desk} is connected; ${waiting(open(writes))}, the oldest for ${duration(oldest)}.`
}

const updates = (count: number): string => (count === 1 ? 'one update' : `${count} updates`)

const waiting = (count: number): string =>
  count === 0 ? 'nothing waits' : `${updates(count)} ${count === 1 ? 'waits' : 'wait'}`

function HelpDesk({ connection }: { connection: Connection }) {
  const now = useNow()
  const { state, name, address, settings, writes } = connection
  const { parked, lastAppliedAt, appliedLastHour } = writes
  const stateWords = { connected: 'connected', demo: 'inside this program', none: 'not connected' }[state]
  return (
    <section aria-labelledby="desk">
      <div className="section-head">
        <h2 id="desk">Help desk</h2>
        <Link to="/jobs/writes" search={{}} className="link meta">
          Open writes
        </Link>
      </div>
      <FactRow
        facts={[
          { label: 'State', value: name ?? 'None', detail: stateWords },
          {
            label: 'Written last',
            value: lastAppliedAt ? distance(Date.parse(lastAppliedAt), now) : 'never yet',
            detail: lastAppliedAt && <Moment at={Date.parse(lastAppliedAt)} />,
          },
          {
            label: 'In the last hour',
            value: appliedLastHour === 1000 ? '1000 or more' : appliedLastHour,
            detail: 'updates written',
          },
          { label: 'Waiting', value: open(writes), detail: 'go out by themselves' },
          {
            label: 'Need somebody',
            value: <span className={parked > 0 ? 'danger' : ''}>{parked}</span>,
            detail: 'refused or unclear',
          },
        ]}
      />
      {(address !== null || settings.length > 0) && (
        <dl className={css.facts}>
          {address !== null && (
            <div>
              <dt>Address</dt>
              <dd>
                <a className="link" href={address} target="_blank" rel="noreferrer noopener">
                  {address}
                </a>
              </dd>
            </div>
          )}
          {settings.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

/** What was sent in the last minute beside what we allow ourselves. */
function Budget({ budget }: { budget: Connection['budget'] }) {
  if (budget.length === 0) return null
  return (
    <section className={css.panel} aria-labelledby="budget">
      <h2 id="budget">Limits</h2>
      {budget.map(({ what, used, limit }) => (
        <div key={what} className={css.budget}>
          <span>{what}</span>
          <span className="muted">
            {used} of {limit} a minute
          </span>
          <progress max={limit} value={used} aria-label={`${what} in the last minute`} />
        </div>
      ))}
      <p className="faint meta">Of this process. What would be too much waits here and is not sent.</p>
    </section>
  )
}
