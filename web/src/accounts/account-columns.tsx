/** The columns of the list of accounts. */
import { useMemo } from 'react'
import type { AccountItem } from '../api/types.ts'
import { Badge } from '../ui/badge.tsx'
import type { DataColumn } from '../ui/data-table/data-table.tsx'
import { useNow } from '../ui/time/clock.ts'
import { clockTime, plainDate } from '../ui/time/words.ts'
import { cityOf, DAY } from '../ui/time/zone.ts'

type Column = DataColumn<AccountItem>

export interface RegionItem {
  readonly id: string
  readonly code: string
}

const NAME: Column = {
  key: 'name',
  head: 'Account',
  main: true,
  sort: { up: 'name', down: '-name' },
  cell: (row) => row.name,
  beside: (row) => row.isRestricted && <Badge tone="outline">Restricted</Badge>,
  text: (row) => row.name,
}
const ENGINEERS: Column = {
  key: 'ase',
  head: 'Assigned engineer',
  width: '22%',
  cell: (row) => <Engineers row={row} />,
  text: (row) => row.ases.map(({ name }) => name).join(', '),
}
const STILL: readonly Column[] = [
  {
    key: 'organizations',
    head: 'Organisations',
    width: '140px',
    hidden: true,
    wideOnly: true,
    cell: (row) => <span className="muted">{row.organizationIds.join(', ')}</span>,
    text: (row) => row.organizationIds.join(' '),
  },
  {
    key: 'priority',
    head: 'Priority',
    width: '84px',
    wideOnly: true,
    sort: { up: 'priority', down: '-priority' },
    cell: (row) => row.priority,
    text: (row) => row.priority,
  },
  {
    key: 'live',
    head: 'Live or shadow',
    width: '112px',
    cell: (row) => (row.isLive ? 'Live' : <Badge>Shadow</Badge>),
    text: (row) => (row.isLive ? 'live' : 'shadow'),
  },
]

/** The columns; the customer’s own clock among them. */
export function useAccountColumns(regions: readonly RegionItem[]): readonly Column[] {
  const now = useNow()
  return useMemo(() => {
    const codes = new Map(regions.map(({ id, code }) => [id, code]))
    const region: Column = {
      key: 'region',
      head: 'Region',
      width: '80px',
      cell: (row) => codes.get(row.regionId),
      text: (row) => codes.get(row.regionId),
    }
    const time: Column = {
      key: 'time',
      head: 'Local time',
      width: '150px',
      cell: (row) => <LocalTime zone={row.timeZone} now={now} />,
      text: (row) => row.timeZone,
    }
    const contract: Column = {
      key: 'contract',
      head: 'Contract to',
      width: '128px',
      align: 'right',
      sort: { up: 'contract', down: '-contract' },
      cell: (row) => <ContractEnd date={row.contractEndsOn} now={now} />,
      text: (row) => row.contractEndsOn,
    }
    return [NAME, ENGINEERS, region, time, ...STILL, contract]
  }, [regions, now])
}

function Engineers({ row }: { row: AccountItem }) {
  const [first, ...others] = row.ases
  if (!first) return <span className="danger">nobody assigned</span>
  return (
    <>
      {first.name}
      {others.length > 0 && <span className="faint"> and {others.map(({ name }) => name).join(', ')}</span>}
    </>
  )
}

function LocalTime({ zone, now }: { zone: string; now: number }) {
  return (
    <>
      {clockTime(now, zone)} <span className="faint">{cityOf(zone)}</span>
    </>
  )
}

function ContractEnd({ date, now }: { date: string | null; now: number }) {
  if (date === null) return <span className="danger">none runs</span>
  const isSoon = Date.parse(date) - now < 90 * DAY
  return <span className={isSoon ? 'warn' : ''}>{plainDate(date)}</span>
}
