/** Somebody leaves: the last day, what they leave behind, and who takes over each account. */
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Screen } from '../app/screen.tsx'
import { AreaField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { EmptyLine, ErrorState, PageSkeleton, Skeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { addDays, isoDate } from '../ui/time/dates.ts'
import { countWords, plainDate } from '../ui/time/words.ts'
import { toast } from '../ui/toast.tsx'
import { LeftBehindList } from './left-behind.tsx'
import { useMayHandle } from './may-handle.ts'
import { Successors } from './successors.tsx'
import { useLeave, usePerson, type Person } from './queries.ts'
import css from './people.module.css'

const route = getRouteApi('/people/$personId/leaving')

/** The screen. */
export function LeavingPage() {
  const { personId } = route.useParams()
  const person = usePerson(personId)
  const name = person.data?.name ?? 'Person'
  const own = { label: name, link: { to: '/people/$personId', params: { personId } } as const }
  return (
    <Screen
      title={`${name} leaves`}
      crumbs={[{ label: 'People', link: { to: '/people' } }, own, { label: 'Leaving' }]}
    >
      {person.isPending && <PageSkeleton />}
      {person.isError && (
        <ErrorState isPage problem={asProblem(person.error)} onRetry={() => void person.refetch()} />
      )}
      {person.data && <Leaving key={`${personId}${person.data.leftOn}`} person={person.data} />}
    </Screen>
  )
}

const isDay = (text: string | undefined): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? '')

function Leaving({ person }: { person: Person }) {
  const today = isoDate(useNow(), person.timeZone)
  const mayHandle = useMayHandle(person)
  const { on } = route.useSearch()
  const [leftOn, setLeftOn] = useState(person.leftOn ?? (isDay(on) ? on : addDays(today, 30)))
  const isDate = isDay(leftOn)
  const behind = api.useQuery(
    'get',
    '/api/v1/people/{id}/leaves-behind',
    { params: { path: { id: person.id }, query: { leftOn } } },
    { enabled: isDate },
  )
  const items = behind.data?.items ?? []
  const rest = items.filter(({ kind }) => kind !== 'assignment')
  return (
    <>
      <h1 className="answer">{answerOf(person, items.length - rest.length, rest.length)}</h1>
      <div className={css.steps}>
        {mayHandle && <LastDay person={person} leftOn={leftOn} onChange={setLeftOn} />}
        <Successors person={person} leftOn={isDate ? leftOn : null} />
        <section aria-labelledby="rest">
          <div className="section-head">
            <h2 id="rest">What else names them</h2>
          </div>
          {behind.isPending && <Skeleton height={60} />}
          {behind.isError && (
            <ErrorState problem={asProblem(behind.error)} onRetry={() => void behind.refetch()} />
          )}
          {behind.data && rest.length === 0 && <EmptyLine>Nothing else names them after that day.</EmptyLine>}
          <LeftBehindList items={rest} />
        </section>
      </div>
    </>
  )
}

function answerOf({ name, leftOn }: Person, accounts: number, rest: number): string {
  const first = name.split(' ')[0] ?? name
  const start = leftOn === null ? `If ${first} leaves` : `${first}’s last day is ${plainDate(leftOn)}`
  if (accounts + rest === 0)
    return leftOn === null ? `${start}, nothing is left behind.` : `${start}; nothing is left behind.`
  const what = [
    accounts > 0 &&
      `${countWords(accounts)} ${accounts === 1 ? 'account needs' : 'accounts need'} another ASE`,
    rest > 0 && `${countWords(rest)} ${rest === 1 ? 'other thing names' : 'other things name'} them`,
  ].filter(Boolean)
  return `${start}${leftOn === null ? ',' : ':'} ${what.join(' and ')}.`
}

interface LastDayProps {
  readonly person: Person
  readonly leftOn: string
  readonly onChange: (leftOn: string) => void
}

function LastDay({ person, leftOn, onChange }: LastDayProps) {
  const leave = useLeave()
  const [reason, setReason] = useState('')
  const send = (day: string | null): void =>
    leave.mutate(
      { params: { path: { id: person.id } }, body: { leftOn: day, reason: reason.trim() || null } },
      {
        onSuccess: () =>
          void toast({
            words:
              day === null
                ? `${person.name} stays.`
                : `Last day set to ${plainDate(day)}. Nothing is moved by itself: hand over below.`,
          }),
      },
    )
  const isSame = person.leftOn === leftOn
  return (
    <section aria-labelledby="last-day">
      <div className="section-head">
        <h2 id="last-day">When</h2>
      </div>
      <Form onSubmit={() => send(leftOn)} error={leave.error} label="Last working day">
        <TextField
          label="Last working day"
          type="date"
          isShort
          value={leftOn}
          onChange={onChange}
          error={errorAt(leave.error, 'leftOn')}
          help="From the day after, coverage counts them as gone. What is below looks ahead to this day."
        />
        <AreaField
          label="Reason"
          rows={2}
          value={reason}
          onChange={setReason}
          error={errorAt(leave.error, 'reason')}
          help="Kept in the audit log."
        />
        <Buttons>
          <button type="submit" className="btn" disabled={leave.isPending || isSame || leftOn === ''}>
            {isSame ? 'Last day is set' : 'Set the last day'}
          </button>
          {person.leftOn !== null && (
            <button type="button" className="btn quiet" disabled={leave.isPending} onClick={() => send(null)}>
              Stays after all
            </button>
          )}
        </Buttons>
      </Form>
    </section>
  )
}
