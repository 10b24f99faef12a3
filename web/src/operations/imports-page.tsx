/** Files that were taken in. */
import { useMemo, useState } from 'react'
import { useMay } from '../app/may.ts'
import { Badge } from '../ui/badge.tsx'
import { DataTable, useList, type DataColumn } from '../ui/data-table/data-table.tsx'
import { Empty } from '../ui/states.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { JobsFrame } from './frames.tsx'
import { ImportCommand } from './import-command.tsx'
import { useImports, type ImportRun } from './queries.ts'

export const IMPORT_TONES = {
  running: 'accent',
  done: 'plain',
  failed: 'danger',
  interrupted: 'warn',
} as const

/** The screen. */
export function ImportsPage() {
  const list = useList('imports', '-started')
  const source = useImports()
  const mayImport = useMay('tickets.import')
  const [isAsking, setAsking] = useState(false)
  const columns = useMemo(() => COLUMNS, [])
  return (
    <JobsFrame title="Imports" answer={headline(source.items, source.isPending)}>
      {isAsking && <ImportCommand onDone={() => setAsking(false)} />}
      <DataTable
        label="Imports"
        list={list}
        columns={columns}
        source={source}
        rowKey={(row) => row.id}
        open={({ id }) => ({ to: '/jobs/imports/$importId', params: { importId: id } })}
        tools={
          mayImport &&
          !isAsking && (
            <button type="button" className="btn small" onClick={() => setAsking(true)}>
              Take a file in
            </button>
          )
        }
        empty={
          <Empty title="No file was taken in yet.">
            A help desk’s export or a log becomes tickets, each decided at its own time, in shadow.
          </Empty>
        }
      />
    </JobsFrame>
  )
}

function headline(runs: readonly ImportRun[], isPending: boolean): string {
  const [newest] = runs
  if (isPending) return 'Imports'
  if (!newest) return 'No file was taken in yet.'
  const { state, fileName, rows } = newest
  if (state === 'running')
    return `${fileName} is being taken in: ${rows.read.toLocaleString('en-GB')} rows so far.`
  if (state !== 'done') return `${fileName} did not come to its end; the same import goes on from there.`
  const rejected =
    rows.rejected === 0
      ? 'every row was understood'
      : `${rows.rejected.toLocaleString('en-GB')} rows were not understood`
  return `${fileName} was the last: ${rows.new.toLocaleString('en-GB')} new events, ${rejected}.`
}

const count = (value: number): string => value.toLocaleString('en-GB')

const COLUMNS: DataColumn<ImportRun>[] = [
  { key: 'file', head: 'File', main: true, cell: (row) => row.fileName, text: (row) => row.fileName },
  { key: 'preset', head: 'Kind', width: '150px', cell: (row) => row.preset, text: (row) => row.preset },
  { key: 'source', head: 'Source', width: '150px', cell: (row) => row.source, text: (row) => row.source },
  {
    key: 'state',
    head: 'State',
    width: '110px',
    cell: (row) => <Badge tone={IMPORT_TONES[row.state]}>{row.state}</Badge>,
    text: (row) => row.state,
  },
  {
    key: 'new',
    head: 'New',
    width: '100px',
    align: 'right',
    cell: (row) => count(row.rows.new),
    text: (row) => row.rows.new,
  },
  {
    key: 'known',
    head: 'Known',
    width: '100px',
    align: 'right',
    cell: (row) => count(row.rows.known),
    text: (row) => row.rows.known,
  },
  {
    key: 'rejected',
    head: 'Rejected',
    width: '100px',
    align: 'right',
    cell: (row) => <span className={row.rows.rejected > 0 ? 'warn' : ''}>{count(row.rows.rejected)}</span>,
    text: (row) => row.rows.rejected,
  },
  {
    key: 'started',
    head: 'Started',
    width: '150px',
    align: 'right',
    cell: (row) => <Moment at={Date.parse(row.startedAt)} />,
    text: (row) => row.startedAt,
  },
]
