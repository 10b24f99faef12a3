/** Who has room: every ASE's accounts and hours against their limits, and room by region. */
import { useMemo } from 'react'
import { useRegions, type Region } from '../people/queries.ts'
import { DataTable, useList, type DataColumn, type Filter } from '../ui/data-table/data-table.tsx'
import { FactRow } from '../ui/fact-row.tsx'
import { Empty } from '../ui/states.tsx'
import { CapacityFrame } from './capacity-frame.tsx'
import { useCapacity, type Load } from './queries.ts'
import { Seats } from './seats.tsx'
import { roomByRegion, roomSentence } from './words.ts'

const NONE: readonly Load[] = []
const ROOM: Filter<Load> = {
  key: 'room',
  label: 'Room',
  options: [
    { value: 'some', label: 'Has room' },
    { value: 'none', label: 'Full' },
    { value: 'over', label: 'Over the limit' },
  ],
  test: ({ room }, value) => (value === 'some' ? room > 0 : value === 'none' ? room === 0 : room < 0),
}

/** The screen. */
export function CapacityPage() {
  const list = useList('capacity', '-room')
  const regions = useRegions()
  const capacity = useCapacity()
  const items = capacity.data?.items ?? NONE
  const rooms = useMemo(() => roomByRegion(items, regions), [items, regions])
  const columns = useMemo(() => columnsOf(regions), [regions])
  const region: Filter<Load> = {
    key: 'region',
    label: 'Region',
    isFirst: true,
    options: regions.map(({ code }) => ({ value: code, label: code })),
    test: (row, value) => regions.find(({ id }) => id === row.regionId)?.code === value,
  }
  return (
    <CapacityFrame title="Capacity" answer={capacity.data ? roomSentence(rooms) : 'Who has room'}>
      {rooms.length > 0 && (
        <FactRow
          facts={rooms.map(({ code, ases, held, limit, room, over }) => ({
            label: code,
            value: room === 0 ? 'no room' : `room for ${room}`,
            detail: `${held} of ${limit} held by ${ases} ${ases === 1 ? 'ASE' : 'ASEs'}${over > 0 ? `, ${over} over` : ''}`,
          }))}
        />
      )}
      <DataTable
        label="Engineers"
        list={list}
        columns={columns}
        filters={[region, ROOM]}
        source={{ ...capacity, items }}
        rowKey={(row) => row.personId}
        open={({ personId }) => ({ to: '/people/$personId', params: { personId } })}
        search="ASE or account"
        empty={
          <Empty title="There is no ASE yet.">
            <p>Give people of the directory the role of an ASE: then it shows here who has room.</p>
          </Empty>
        }
      />
    </CapacityFrame>
  )
}

function columnsOf(regions: readonly Region[]): readonly DataColumn<Load>[] {
  const code = (row: Load): string => regions.find(({ id }) => id === row.regionId)?.code ?? ''
  return [
    {
      key: 'name',
      head: 'ASE',
      main: true,
      by: (row) => row.name,
      cell: (row) => row.name,
      text: (row) => row.name,
    },
    { key: 'region', head: 'Region', width: '80px', by: code, cell: code, text: code },
    {
      key: 'accounts',
      head: 'Accounts',
      width: '190px',
      by: (row) => row.accounts.length,
      cell: (row) => <Held row={row} />,
      text: (row) => row.accounts.length,
    },
    {
      key: 'room',
      head: 'Room',
      width: '80px',
      isNumber: true,
      by: (row) => row.room,
      cell: (row) => (
        <span className={row.room < 0 ? 'danger' : row.room === 0 ? 'warn' : ''}>{row.room}</span>
      ),
      text: (row) => row.room,
    },
    {
      key: 'hours',
      head: 'Hours a week',
      width: '120px',
      isNumber: true,
      by: (row) => row.hoursPerWeek,
      cell: (row) => <Hours row={row} />,
      text: (row) => row.hoursPerWeek,
    },
    {
      key: 'share',
      head: 'Shares',
      width: '80px',
      wideOnly: true,
      by: (row) => row.share,
      cell: (row) => <span className={row.share > 100 ? 'warn' : ''}>{row.share} %</span>,
      text: (row) => row.share,
    },
    {
      key: 'holds',
      head: 'Holds',
      width: '34%',
      wideOnly: true,
      cell: (row) => <span className="muted">{names(row)}</span>,
      text: names,
    },
  ]
}

const names = (row: Load): string => row.accounts.map(({ name }) => name).join(', ')

function Held({ row }: { row: Load }) {
  return (
    <>
      <Seats held={row.accounts.length} limit={row.maxAccounts} /> {row.accounts.length}{' '}
      <span className="faint">of {row.maxAccounts}</span>
    </>
  )
}

function Hours({ row }: { row: Load }) {
  const { hoursPerWeek, workingHours } = row
  const tooMany = workingHours !== null && hoursPerWeek > workingHours
  return (
    <span className={tooMany ? 'danger' : ''}>
      {hoursPerWeek} {workingHours !== null && <span className="faint">of {workingHours}</span>}
    </span>
  )
}
