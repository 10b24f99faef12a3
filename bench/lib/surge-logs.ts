/** The public event logs as counts of new tickets by account and local day. */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Series } from '../../server/src/tickets/surge/history.ts'

const HERE = '../shared/data/event_logs'
const DAY = 86_400_000

export interface DayLog {
  /** Accounts that are judged. */
  readonly accounts: readonly Series[]
  /** All of the log: what the programme's usual week is made of. */
  readonly all: readonly Series[]
  readonly firstDay: number
  readonly lastDay: number
}

export interface NamedLog {
  readonly of: string
  readonly log: DayLog
  readonly isJudged: boolean
}

interface Opened {
  readonly day: number
  readonly by: Readonly<Record<string, string>>
}

/** null: the logs are not there. */
export function readLogs(): NamedLog[] | null {
  if (!existsSync(HERE)) return null
  const incidents = serviceNow()
  const italian = helpdesk()
  const of = (by: string, low: number, high: number) =>
    dayLog(incidents, (one) => one.by[by] ?? '?', low, high)
  return [
    { of: 'locations', log: of('location', 20, Infinity), isJudged: true },
    { of: 'small locations (4 to 20 a week)', log: of('location', 4, 20), isJudged: false },
    { of: 'tuned on: categories', log: of('category', 20, Infinity), isJudged: false },
    { of: 'tuned on: groups', log: of('assignment_group', 20, Infinity), isJudged: false },
    { of: 'tuned on: openers', log: of('opened_by', 20, Infinity), isJudged: false },
    {
      of: 'held out: Italian help desk, whole',
      log: dayLog(italian, () => 'all', 0, Infinity),
      isJudged: false,
    },
    {
      of: 'held out: Italian help desk, products of 2 a week and more',
      log: dayLog(italian, (one) => one.by['product'] ?? '?', 2, Infinity),
      isJudged: false,
    },
  ]
}

function dayLog(
  tickets: readonly Opened[],
  accountOf: (one: Opened) => string,
  low: number,
  high: number,
): DayLog {
  const firstDay = Math.min(...tickets.map(({ day }) => day))
  const lastDay = Math.max(...tickets.map(({ day }) => day))
  const weeks = (lastDay - firstDay + 1) / 7
  const byAccount = Map.groupBy(tickets, accountOf)
  const all = [...byAccount.entries()]
    .filter(([name]) => name !== '?')
    .map(([, own]) => {
      // An account is known from its first ticket on, as in the product.
      const first = Math.min(...own.map(({ day }) => day))
      const counts = Array.from({ length: lastDay - first + 1 }, () => 0)
      for (const { day } of own) counts[day - first]!++
      return { series: { firstDay: first, counts }, weekly: own.length / weeks }
    })
  const accounts = all.filter(({ weekly }) => weekly >= low && weekly < high)
  return {
    accounts: accounts.map(({ series }) => series),
    all: all.map(({ series }) => series),
    firstDay,
    lastDay,
  }
}

function serviceNow(): Opened[] {
  return firstRows('servicenow_incident_event_log_until_2016-04-14.csv.gz', 'number', (row) => {
    const [day, month, year] = row['opened_at']!.split(' ')[0]!.split('/').map(Number)
    return Date.UTC(year!, month! - 1, day) / DAY
  })
}

function helpdesk(): Opened[] {
  return firstRows('helpdesk_italian_software_21348.csv.gz', 'Case ID', (row) => {
    const [year, month, day] = row['Complete Timestamp']!.split(' ')[0]!.split('/').map(Number)
    return Date.UTC(year!, month! - 1, day) / DAY
  })
}

/** The first event of each ticket; fields of these logs hold no commas. */
function firstRows(file: string, id: string, dayOf: (row: Record<string, string>) => number): Opened[] {
  const [head, ...lines] = gunzipSync(readFileSync(`${HERE}/${file}`))
    .toString('utf8')
    .trimEnd()
    .split('\n')
  const names = head!.trim().split(',')
  const seen = new Map<string, Opened>()
  for (const line of lines) {
    const fields = line.trim().split(',')
    const row = Object.fromEntries(names.map((name, at) => [name, fields[at] ?? '']))
    const key = row[id]!
    const day = dayOf(row)
    const known = seen.get(key)
    if (!known || day < known.day) seen.set(key, { day, by: row })
  }
  return [...seen.values()]
}

if (import.meta.main) console.error(readLogs()?.map(({ of, log }) => [of, log.accounts.length]))
