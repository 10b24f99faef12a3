/** The head of a person: the answer, and the facts in a row. */
import { Link } from '@tanstack/react-router'
import { Badge } from '../ui/badge.tsx'
import { FactRow, type Fact } from '../ui/fact-row.tsx'
import { Duty, PRESENCE_PIPS } from '../ui/pip.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockTime, dateWords, plainDate, timeWords } from '../ui/time/words.ts'
import { cityOf, HOUR, type Instant } from '../ui/time/zone.ts'
import { PRESENCE_WORD, presenceWords } from './presence.ts'
import {
  useLoads,
  usePersonName,
  useRegions,
  type Days,
  type Load,
  type Person,
  type Presence,
} from './queries.ts'
import { rolesWords } from './roles.ts'
import css from './people.module.css'

/** Kinds, name, and whether they are there in one sentence. */
export function PersonHead({ person, presence }: { person: Person; presence: Presence | undefined }) {
  const load = useLoads().get(person.id)
  const now = useNow()
  const zone = useReaderZone()
  return (
    <header className={css.head}>
      <div className={css.kinds}>
        <Badge tone="outline">{rolesWords(person.roles)}</Badge>
        {person.leftOn !== null && <Badge tone="warn">{`Last day ${plainDate(person.leftOn)}`}</Badge>}
        {person.title && <span className="muted meta">{person.title}</span>}
      </div>
      <h1 className="title">{person.name}</h1>
      {presence && <p className="answer">{sentence(person, presence, load, now, zone)}</p>}
    </header>
  )
}

/** “Dana is on duty until 18:00 and holds four of five accounts.” */
function sentence(
  person: Person,
  presence: Presence,
  load: Load | undefined,
  now: Instant,
  zone: string,
): string {
  const first = person.name.split(' ')[0] ?? person.name
  const there = `${first} is ${presenceWords(presence, now, zone)}`
  const held =
    load && load.accounts.length > 0
      ? `, and holds ${load.accounts.length} of ${load.maxAccounts} accounts`
      : ''
  const away =
    presence.nextAway && presence.presence !== 'away' && presence.presence !== 'left'
      ? `; away from ${dateWords(Date.parse(presence.nextAway.start), person.timeZone, now)}`
      : ''
  return `${there}${held}${away}.`
}

interface FactsProps {
  readonly person: Person
  readonly presence: Presence | undefined
  readonly days: Days | undefined
}

/** Now, where, accounts, hours, away next, manager. */
export function PersonFacts({ person, presence, days }: FactsProps) {
  const now = useNow()
  const zone = useReaderZone()
  const regions = useRegions()
  const load = useLoads().get(person.id)
  const manager = usePersonName(person.managerId)
  const region = regions.find(({ id }) => id === person.regionId)
  const facts: Fact[] = [
    {
      label: 'Now',
      value: presence ? (
        <Duty kind={PRESENCE_PIPS[presence.presence]}>{PRESENCE_WORD[presence.presence]}</Duty>
      ) : (
        '…'
      ),
      detail: presence && nextWords(presence, now, zone),
    },
    {
      label: 'Local time',
      value: `${clockTime(now, person.timeZone)} ${cityOf(person.timeZone)}`,
      detail: region ? `${region.code} · ${region.name}` : null,
    },
    ...(load ? loadFacts(load, days) : []),
    {
      label: 'Away next',
      value: presence?.nextAway
        ? dateWords(Date.parse(presence.nextAway.start), person.timeZone, now)
        : 'Nothing planned',
      detail: presence?.nextAway ? awayUntil(presence.nextAway, person.timeZone, now) : 'within 90 days',
    },
    {
      label: 'Manager',
      value:
        person.managerId === null ? (
          'Nobody'
        ) : (
          <Link to="/people/$personId" params={{ personId: person.managerId }} className="link">
            {manager}
          </Link>
        ),
    },
  ]
  return <FactRow facts={facts} />
}

/** The last day where they live; the hour where it is no whole day. */
function awayUntil({ end }: { end: string }, zone: string, now: Instant): string {
  const at = Date.parse(end)
  return clockTime(at, zone) === '00:00'
    ? `to ${dateWords(at - HOUR, zone, now)}, days in ${cityOf(zone)}`
    : `until ${timeWords(at, zone, now)} ${cityOf(zone)}`
}

function nextWords(presence: Presence, now: Instant, zone: string): string | null {
  const { presence: kind, until, nextAvailable } = presence
  if ((kind === 'on_duty' || kind === 'busy') && until !== null)
    return `until ${timeWords(Date.parse(until), zone, now)}`
  return nextAvailable === null ? null : `back ${timeWords(Date.parse(nextAvailable), zone, now)}`
}

function loadFacts(load: Load, days: Days | undefined): Fact[] {
  const { accounts, maxAccounts, room, hoursPerWeek, workingHours, share } = load
  const week = days?.weeks[0]
  const worked = workingHours === null ? '' : ` of ${workingHours}`
  const roomWords = room < 0 ? `${-room} over the limit` : room === 0 ? 'full' : `room for ${room} more`
  return [
    {
      label: 'Accounts',
      value: `${accounts.length} of ${maxAccounts}`,
      detail: <span className={room < 0 ? 'danger' : room === 0 ? 'warn' : ''}>{roomWords}</span>,
    },
    {
      label: 'Hours a week',
      value: `${hoursPerWeek}${worked} sold`,
      detail: week ? `works ${week.hours} this week, shares ${share} %` : `shares ${share} %`,
    },
  ]
}
