/** One import: what was understood, what not and why. */
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { asProblem } from '../api/problem.ts'
import { sentenceCase } from '../ui/badge.tsx'
import { DataTable, useList, type DataColumn } from '../ui/data-table/data-table.tsx'
import { FactRow } from '../ui/fact-row.tsx'
import { Empty, EmptyLine, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { JobsFrame } from './frames.tsx'
import { useImport, useRejections, type ImportDetail } from './queries.ts'
import css from './operations.module.css'

const route = getRouteApi('/jobs/imports/$importId')
const count = (value: number): string => value.toLocaleString('en-GB')

/** The screen. */
export function ImportPage() {
  const { importId } = route.useParams()
  const { data, isPending, isError, error, refetch } = useImport(importId)
  return (
    <JobsFrame title={data?.fileName ?? 'Import'} answer={data ? answerOf(data) : 'Import'}>
      {isPending && <PageSkeleton />}
      {isError && <ErrorState isPage problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data && <Report run={data} />}
    </JobsFrame>
  )
}

function answerOf({ state, rows, problem }: ImportDetail): string {
  if (state === 'running') return `${count(rows.read)} of ${count(rows.total ?? rows.read)} rows are through.`
  if (state !== 'done') return problem ?? 'It did not come to its end.'
  if (rows.rejected === 0) return `All of it was understood: ${count(rows.new)} new events.`
  return `${count(rows.new)} new events; ${count(rows.rejected)} rows were not understood and left out.`
}

function Report({ run }: { run: ImportDetail }) {
  const { rows, preset, source, timeZone, startedAt, finishedAt, state, reasons, understood } = run
  return (
    <>
      {state === 'running' && (
        <progress
          className={css.progress}
          max={rows.total ?? 1}
          value={rows.read}
          aria-label="Rows taken in"
        />
      )}
      <FactRow
        facts={[
          { label: 'Kind', value: preset, detail: `source ${source}` },
          {
            label: 'Rows',
            value: count(rows.read),
            detail: rows.total === null ? '' : `of ${count(rows.total)}`,
          },
          { label: 'New', value: count(rows.new), detail: `${count(rows.known)} were in already` },
          {
            label: 'Rejected',
            value: <span className={rows.rejected > 0 ? 'warn' : ''}>{count(rows.rejected)}</span>,
            detail: rows.rejected > 0 ? 'see below' : 'none',
          },
          {
            label: 'Started',
            value: <Moment at={Date.parse(startedAt)} />,
            detail: finishedAt ? (
              <>
                ended <Moment at={Date.parse(finishedAt)} />
              </>
            ) : (
              (timeZone ?? '')
            ),
          },
        ]}
      />
      <Understood understood={understood} />
      {reasons.length > 0 && <Reasons reasons={reasons} />}
      {rows.rejected > 0 && <Rejections importId={run.id} />}
    </>
  )
}

function Understood({ understood }: { understood: ImportDetail['understood'] }) {
  return (
    <section aria-labelledby="understood" className={css.spaced}>
      <div className="section-head">
        <h2 id="understood">What was understood</h2>
        {understood && <span className="meta faint">of this source, at its end</span>}
      </div>
      {!understood && <EmptyLine>Told at the end of an import.</EmptyLine>}
      {understood && (
        <ul className={css.counts}>
          <li>
            <span>Tickets</span>
            <b>{count(understood.tickets)}</b>
          </li>
          <li>
            <span>of {count(understood.unknownOrganizations)} organisations that no account claims</span>
            <b>{count(understood.ticketsOfUnknown)}</b>
          </li>
          <li>
            <span>without an organisation</span>
            <b>{count(understood.ticketsOfNone)}</b>
          </li>
          {understood.settled.map(({ rule, outcome, decisions, tickets }) => (
            <li key={`${String(rule)} ${outcome}`}>
              <span>
                {sentenceCase(outcome)}
                <span className="faint"> {rule === null ? 'no rule' : `rule ${rule}`}</span>
              </span>
              <b>
                {count(decisions)} <span className="faint">in {count(tickets)} tickets</span>
              </b>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Reasons({ reasons }: { reasons: ImportDetail['reasons'] }) {
  return (
    <section aria-labelledby="reasons" className={css.spaced}>
      <div className="section-head">
        <h2 id="reasons">Why rows were rejected</h2>
      </div>
      <ul className={css.counts}>
        {reasons.map(({ reason, rows, firstLine }) => (
          <li key={reason}>
            <span>{reason}</span>
            <b>
              {count(rows)} <span className="faint">first on line {count(firstLine)}</span>
            </b>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Rejection = ReturnType<typeof useRejections>['items'][number]
const COLUMNS: DataColumn<Rejection>[] = [
  {
    key: 'line',
    head: 'Line',
    width: '90px',
    main: true,
    cell: (row) => count(row.line),
    text: (row) => row.line,
  },
  { key: 'reason', head: 'Why', cell: (row) => row.reason, text: (row) => row.reason },
  {
    key: 'value',
    head: 'The text',
    width: '34%',
    cell: (row) => <span className="mono">{row.value}</span>,
    text: (row) => row.value,
  },
]

function Rejections({ importId }: { importId: string }) {
  const list = useList('import-rejections', 'line')
  const columns = useMemo(() => COLUMNS, [])
  return (
    <section aria-label="Rejected rows" className={css.spaced}>
      <DataTable
        label="Rejected rows"
        list={list}
        columns={columns}
        source={useRejections(importId)}
        rowKey={(row) => `${row.line} ${row.reason}`}
        empty={<Empty title="No row was rejected." />}
      />
    </section>
  )
}
