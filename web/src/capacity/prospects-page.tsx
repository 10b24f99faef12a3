/** Customers who may sign, by their likely start. */
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { fetcher } from '../api/client.ts'
import { usePages } from '../api/pages.ts'
import { useMay } from '../app/may.ts'
import { useRegions, type Region } from '../people/queries.ts'
import { Badge } from '../ui/badge.tsx'
import { DataTable, useList, type DataColumn, type Filter, type List } from '../ui/data-table/data-table.tsx'
import { Empty } from '../ui/states.tsx'
import { countWords, plainDate } from '../ui/time/words.ts'
import { CapacityFrame } from './capacity-frame.tsx'
import { useOpenProspects, type Prospect } from './queries.ts'
import { stageLabel } from './stages.ts'

const SHOW: Filter<Prospect> = {
  key: 'show',
  label: 'Which',
  any: 'Open',
  isFirst: true,
  options: [
    { value: 'closed', label: 'Won or lost' },
    { value: 'all', label: 'All' },
  ],
}

/** The list of prospects. */
export function ProspectsPage() {
  const list = useList('prospects', 'starts')
  const regions = useRegions()
  const columns = useMemo(() => columnsOf(regions), [regions])
  const mayChange = useMay('prospects.change')
  const region: Filter<Prospect> = {
    key: 'region',
    label: 'Region',
    options: regions.map(({ code }) => ({ value: code, label: code })),
  }
  return (
    <CapacityFrame title="Prospects" answer={useAnswer()}>
      <DataTable
        label="Prospects"
        list={list}
        columns={columns}
        filters={[SHOW, region]}
        source={useProspects(list, regions)}
        rowKey={(row) => row.id}
        open={({ id }) => ({ to: '/capacity/prospects/$prospectId', params: { prospectId: id } })}
        search="Name"
        tools={
          mayChange ? (
            <Link to="/capacity/prospects/new" className="btn small">
              Note a prospect
            </Link>
          ) : null
        }
        empty={
          <Empty title="No prospect is open.">
            <p>
              Note who may sign, from when and how likely: <i>Ahead</i> then says whether there is room for
              them.
            </p>
          </Empty>
        }
      />
    </CapacityFrame>
  )
}

function useProspects(list: List, regions: readonly Region[]) {
  const { show, region } = list.search
  const regionId = regions.find(({ code }) => code === region)?.id
  const open =
    show === 'closed' ? { open: 'false' as const } : show === 'all' ? {} : { open: 'true' as const }
  const query = { limit: 100, ...open, ...(regionId ? { regionId } : {}), ...list.given('q') }
  return usePages('/api/v1/prospects', query, (cursor) =>
    fetcher.GET('/api/v1/prospects', { params: { query: { ...query, ...cursor } } }),
  )
}

function columnsOf(regions: readonly Region[]): readonly DataColumn<Prospect>[] {
  const code = (row: Prospect): string => regions.find(({ id }) => id === row.regionId)?.code ?? ''
  return [
    { key: 'name', head: 'Prospect', main: true, cell: (row) => row.name, text: (row) => row.name },
    { key: 'region', head: 'Region', width: '80px', cell: code, text: code },
    {
      key: 'stage',
      head: 'Stage',
      width: '120px',
      cell: (row) => (
        <Badge tone={row.stage === 'agreed' ? 'accent' : 'outline'}>{stageLabel(row.stage)}</Badge>
      ),
      text: (row) => row.stage,
    },
    {
      key: 'likelihood',
      head: 'Likely',
      width: '80px',
      align: 'right',
      cell: (row) => `${row.likelihood} %`,
      text: (row) => row.likelihood,
    },
    {
      key: 'ases',
      head: 'Needs',
      width: '170px',
      cell: (row) =>
        `${row.aseCount === 1 ? 'one ASE' : `${row.aseCount} ASEs`}, ${row.hoursPerWeek} h a week`,
      text: (row) => row.aseCount * row.hoursPerWeek,
    },
    {
      key: 'languages',
      head: 'Languages',
      width: '110px',
      wideOnly: true,
      cell: (row) => row.languages.join(', ') || <span className="faint">any</span>,
      text: (row) => row.languages.join(' '),
    },
    {
      key: 'starts',
      head: 'Likely start',
      width: '130px',
      align: 'right',
      cell: (row) => plainDate(row.startsOn),
      text: (row) => row.startsOn,
    },
  ]
}

/** “Three prospects may sign and need four ASEs; the next is likely to start on 1 Mar 2027.” */
function useAnswer(): string {
  const { data } = useOpenProspects()
  if (!data) return 'Customers who may sign'
  const [first] = data.items
  if (!first) return 'No prospect is open.'
  const ases = data.items.reduce((sum, { aseCount }) => sum + aseCount, 0)
  const count = countWords(data.items.length)
  const many = `${count.charAt(0).toUpperCase()}${count.slice(1)} ${data.items.length === 1 ? 'prospect' : 'prospects'} may sign and ${data.items.length === 1 ? 'needs' : 'need'} ${countWords(ases)} ${ases === 1 ? 'ASE' : 'ASEs'}`
  return `${many}; ${first.name} is likely to start first, on ${plainDate(first.startsOn)}.`
}
