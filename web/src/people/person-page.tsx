/** One person: whether they are there, what they hold, their hours, their coming weeks. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { asProblem } from '../api/problem.ts'
import { Screen } from '../app/screen.tsx'
import { Subscribe, type FeedScope } from '../preferences/subscribe.tsx'
import { ErrorState, PageSkeleton, Skeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { dateStart, isoDate, mondayOf } from '../ui/time/dates.ts'
import { useMayHandle } from './may-handle.ts'
import { PersonAccounts } from './person-accounts.tsx'
import { PersonBusy } from './person-busy.tsx'
import { PersonCalendar } from './person-calendar.tsx'
import { PersonFacts, PersonHead } from './person-head.tsx'
import { PersonClearance } from './person-clearance.tsx'
import { PersonHours } from './person-hours.tsx'
import { Becoming, Handles, HandOvers } from './person-sections.tsx'
import { PersonCalendars } from './person-calendars.tsx'
import { PersonHolidays } from './person-holidays.tsx'
import { PersonTeam } from './person-team.tsx'
import { PersonRecurring } from './person-recurring.tsx'
import { PersonTimeOff } from './person-time-off.tsx'
import { useDays, useIsMe, usePerson, usePresence, WEEKS, type Person } from './queries.ts'
import css from './people.module.css'

const route = getRouteApi('/people/$personId')

/** The screen of one person. */
export function PersonPage() {
  const { personId } = route.useParams()
  const person = usePerson(personId)
  const name = person.data?.name ?? 'Person'
  return (
    <Screen title={name} crumbs={[{ label: 'People', link: { to: '/people' } }, { label: name }]}>
      {person.isPending && <PageSkeleton />}
      {person.isError && (
        <ErrorState isPage problem={asProblem(person.error)} onRetry={() => void person.refetch()} />
      )}
      {person.data && <Whole key={personId} person={person.data} />}
    </Screen>
  )
}

function Whole({ person }: { person: Person }) {
  const monday = mondayOf(isoDate(useNow(), person.timeZone))
  const days = useDays(person.id, dateStart(monday, person.timeZone), WEEKS * 7 + 1)
  const ids = useMemo(() => [person.id], [person.id])
  const presence = usePresence(ids).get(person.id)
  return (
    <article className={css.page}>
      <div className={css.headline}>
        <PersonHead person={person} presence={presence} />
        <Actions person={person} />
      </div>
      <PersonFacts person={person} presence={presence} days={days.data} />
      {days.isPending && <Skeleton height={220} />}
      {days.isError && <ErrorState problem={asProblem(days.error)} onRetry={() => void days.refetch()} />}
      {days.data && <PersonCalendar person={person} days={days.data} monday={monday} />}
      <div className={css.sections}>
        <div className={css.wide}>
          <PersonAccounts person={person} />
          <HandOvers personId={person.id} />
        </div>
        <div>
          <PersonTimeOff person={person} />
          <PersonRecurring person={person} />
          <PersonHolidays person={person} />
          <PersonCalendars person={person} />
          <PersonBusy person={person} days={days.data} />
          <PersonHours person={person} />
        </div>
        <div>
          <PersonTeam person={person} />
          <Handles person={person} />
          <Becoming person={person} />
          <PersonClearance person={person} />
        </div>
      </div>
    </article>
  )
}

function Actions({ person }: { person: Person }) {
  const mayChange = useMayHandle(person)
  const isMe = useIsMe(person.id)
  const params = { personId: person.id }
  const whose = isMe ? 'your' : `${person.name}’s`
  const scopes: readonly FeedScope[] = [
    { label: `${whose} time away`, contents: 'absences', about: 'person', id: person.id },
    { label: `${whose} shifts on call`, contents: 'on_call', about: 'person', id: person.id },
    {
      label: isMe ? 'what you cover' : `what ${person.name} covers`,
      ...{ contents: 'coverage', about: 'person', id: person.id },
    },
  ]
  if (!mayChange)
    return (
      <div className={css.actions}>
        {isMe && <span className="meta faint">This is you</span>}
        <Subscribe scopes={scopes} />
      </div>
    )
  return (
    <div className={css.actions}>
      <Subscribe scopes={scopes} />
      <Link to="/people/$personId/edit" params={params} className="btn small">
        Change
      </Link>
      <Link to="/people/$personId/leaving" params={params} className="btn small">
        {person.leftOn === null ? 'Leaving' : 'Hand over'}
      </Link>
    </div>
  )
}
