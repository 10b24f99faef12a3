/** The columns of the list of people. */
import { useMemo } from 'react'
import { Badge } from '../ui/badge.tsx'
import type { DataColumn } from '../ui/data-table/data-table.tsx'
import { Duty, PRESENCE_PIPS } from '../ui/pip.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockTime, dateWords, plainDate } from '../ui/time/words.ts'
import { cityOf, type Instant } from '../ui/time/zone.ts'
import { presenceWords } from './presence.ts'
import type { Interest, Load, Person, Presence, Region } from './queries.ts'
import { rolesWords, stageWord } from './roles.ts'

type Column = DataColumn<Person>

/** What the list knows beside the people themselves. */
export interface Beside {
  readonly regions: readonly Region[]
  readonly presence: ReadonlyMap<string, Presence>
  readonly loads: ReadonlyMap<string, Load>
  readonly interests: readonly Interest[]
}

const NAME: Column = {
  key: 'name',
  head: 'Name',
  main: true,
  sort: { up: 'name', down: '-name' },
  cell: (row) => row.name,
  beside: (row) => (row.leftOn === null ? null : <Badge>{`Last day ${plainDate(row.leftOn)}`}</Badge>),
  text: (row) => row.name,
}
const ROLE: Column = {
  key: 'role',
  head: 'Role',
  width: '140px',
  cell: (row) => <span className="muted">{rolesWords(row.roles)}</span>,
  text: (row) => rolesWords(row.roles),
}
const HIDDEN: readonly Column[] = [
  {
    key: 'email',
    head: 'E-mail',
    width: '220px',
    hidden: true,
    wideOnly: true,
    cell: (row) => <span className="muted">{row.email}</span>,
    text: (row) => row.email,
  },
  {
    key: 'languages',
    head: 'Languages',
    width: '100px',
    hidden: true,
    wideOnly: true,
    cell: (row) => row.languages.join(', '),
    text: (row) => row.languages.join(' '),
  },
  {
    key: 'title',
    head: 'Title',
    width: '180px',
    hidden: true,
    wideOnly: true,
    cell: (row) => row.title,
    text: (row) => row.title,
  },
]

/** They change with the minute and with what has come. */
export function usePeopleColumns(beside: Beside): readonly Column[] {
  const now = useNow()
  const zone = useReaderZone()
  return useMemo(() => columnsOf(beside, now, zone), [beside, now, zone])
}

function columnsOf({ regions, presence, loads, interests }: Beside, now: Instant, zone: string): Column[] {
  const code = (row: Person): string => regions.find(({ id }) => id === row.regionId)?.code ?? ''
  const words = (row: Person): string => {
    const there = presence.get(row.id)
    return there ? presenceWords(there, now, zone) : ''
  }
  const stage = (row: Person): string => {
    const interest = interests.find(({ personId }) => personId === row.id)
    return interest ? stageWord(interest.stage) : ''
  }
  return [
    NAME,
    ROLE,
    { key: 'region', head: 'Region', width: '76px', cell: code, text: code },
    {
      key: 'now',
      head: 'Working now',
      width: '244px',
      cell: (row) => <Now presence={presence.get(row.id)} words={words(row)} />,
      text: words,
    },
    {
      key: 'time',
      head: 'Local time',
      width: '140px',
      wideOnly: true,
      cell: ({ timeZone }) => (
        <>
          {clockTime(now, timeZone)} <span className="faint">{cityOf(timeZone)}</span>
        </>
      ),
      text: (row) => row.timeZone,
    },
    {
      key: 'accounts',
      head: 'Accounts',
      width: '96px',
      isNumber: true,
      cell: (row) => <AccountsHeld load={loads.get(row.id)} />,
      text: (row) => loads.get(row.id)?.accounts.length,
    },
    {
      key: 'hours',
      head: 'Hours sold',
      width: '96px',
      align: 'right',
      wideOnly: true,
      cell: (row) => <HoursSold load={loads.get(row.id)} />,
      text: (row) => loads.get(row.id)?.hoursPerWeek,
    },
    {
      key: 'interest',
      head: 'Becoming an ASE',
      width: '130px',
      hidden: true,
      wideOnly: true,
      cell: stage,
      text: stage,
    },
    ...HIDDEN,
    {
      key: 'away',
      head: 'Away next',
      width: '130px',
      align: 'right',
      cell: (row) => <AwayNext presence={presence.get(row.id)} now={now} zone={row.timeZone} />,
      text: (row) => presence.get(row.id)?.nextAway?.start,
    },
  ]
}

function Now({ presence, words }: { presence: Presence | undefined; words: string }) {
  if (!presence) return null
  return <Duty kind={PRESENCE_PIPS[presence.presence]}>{words}</Duty>
}

function AccountsHeld({ load }: { load: Load | undefined }) {
  if (!load) return null
  const tone = load.room < 0 ? 'danger' : load.room === 0 ? 'warn' : ''
  return (
    <span className={tone}>
      {load.accounts.length} <span className="faint">of {load.maxAccounts}</span>
    </span>
  )
}

function HoursSold({ load }: { load: Load | undefined }) {
  if (!load || load.accounts.length === 0) return null
  const tooMany = load.workingHours !== null && load.hoursPerWeek > load.workingHours
  return (
    <span className={tooMany ? 'danger' : ''}>
      {load.hoursPerWeek}
      {load.workingHours !== null && <span className="faint"> of {load.workingHours}</span>}
    </span>
  )
}

function AwayNext({ presence, now, zone }: { presence: Presence | undefined; now: Instant; zone: string }) {
  if (!presence?.nextAway) return null
  return (
    <>
      <span className="faint">from</span> {dateWords(Date.parse(presence.nextAway.start), zone, now)}
    </>
  )
}
