/** What one owes: tasks with their due times, ticked off in place. */
import { Link } from '@tanstack/react-router'
import { api, queryClient } from '../api/client.ts'
import type { Task } from '../api/types.ts'
import { useAsOf } from '../app/as-of.tsx'
import { Badge } from '../ui/badge.tsx'
import { EmptyLine, Skeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { duration, timeWords } from '../ui/time/words.ts'
import { toast, toastProblem } from '../ui/toast.tsx'
import css from './my-day.module.css'

const SHOWN = 20

/** Open tasks of one's own, the earliest due first. */
export function FollowUps() {
  const query = { owner: 'me', state: 'open', limit: SHOWN } as const
  const { data } = api.useQuery('get', '/api/v1/tasks', { params: { query } })
  return (
    <section aria-labelledby="follow-ups" className={css.followUps}>
      <div className="section-head">
        <h2 id="follow-ups">
          Follow-ups{' '}
          {data && (
            <span className="faint">
              {data.items.length}
              {data.nextCursor !== null && ' and more'}
            </span>
          )}
        </h2>
      </div>
      {!data && <Skeleton height={80} />}
      {data?.items.length === 0 && <EmptyLine>You owe nothing.</EmptyLine>}
      {data && data.items.length > 0 && (
        <ul className={css.tasks}>
          {emergenciesFirst(data.items).map((task) => (
            <FollowUp key={task.id} task={task} />
          ))}
        </ul>
      )}
    </section>
  )
}

const OF_EMERGENCY = new Set(['emergency_lead', 'emergency_follow_up'])

/** What is owed after an emergency stands before everything else. */
function emergenciesFirst(tasks: readonly Task[]): Task[] {
  const isFirst = ({ kind }: Task): boolean => OF_EMERGENCY.has(kind)
  return [...tasks.filter(isFirst), ...tasks.filter((task) => !isFirst(task))]
}

const refresh = (): void => void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/tasks'] })

function FollowUp({ task }: { task: Task }) {
  const isOff = useAsOf() !== null
  const complete = api.useMutation('post', '/api/v1/tasks/{id}/complete')
  const reopen = api.useMutation('post', '/api/v1/tasks/{id}/reopen')
  const params = { path: { id: task.id } }
  const undo = (): void =>
    reopen.mutate({ params }, { onSuccess: refresh, onError: (e) => void toastProblem(e) })
  const tick = (): void =>
    complete.mutate(
      { params },
      {
        onSuccess: () => {
          refresh()
          void toast({ words: `Done: ${task.title}`, action: { label: 'Undo', act: undo } })
        },
        onError: (error) => void toastProblem(error),
      },
    )
  return (
    <li>
      <label className={css.task}>
        <input
          type="checkbox"
          checked={complete.isPending}
          disabled={isOff || complete.isPending}
          onChange={tick}
        />
        <span>
          <b>{task.title}</b> {task.detail && <span className="faint">{task.detail}</span>}
        </span>
      </label>
      <span className={css.taskEnd}>
        {OF_EMERGENCY.has(task.kind) && task.accountId && (
          <EmergencyLinks task={task} accountId={task.accountId} />
        )}
        {task.accountId && !OF_EMERGENCY.has(task.kind) && (
          <Link to="/accounts/$accountId" params={{ accountId: task.accountId }} className="link">
            Account
          </Link>
        )}
        <Due dueAt={task.dueAt} />
      </span>
    </li>
  )
}

/** To the brief, and to the ticket where the record is written. */
function EmergencyLinks({ task, accountId }: { task: Task; accountId: string }) {
  const query = { account: accountId }
  const { data } = api.useQuery('get', '/api/v1/emergencies', { params: { query } })
  const emergency = data?.items.find(({ followUp }) => followUp?.taskId === task.id)
  return (
    <>
      <Link to="/accounts/$accountId/brief" params={{ accountId }} className="link">
        Brief
      </Link>
      {emergency && (
        <Link
          to="/tickets/$source/$ticket"
          params={{ source: emergency.source, ticket: emergency.ticketId }}
          hash="after-emergency"
          className="link"
        >
          Write the record
        </Link>
      )}
    </>
  )
}

function Due({ dueAt }: { dueAt: string | null }) {
  const now = useNow()
  const zone = useReaderZone()
  if (dueAt === null) return <span className="faint">no date</span>
  const due = Date.parse(dueAt)
  if (due < now) return <Badge tone="danger">{duration(now - due)} late</Badge>
  return <span>{timeWords(due, zone, now)}</span>
}
