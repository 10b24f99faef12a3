/** One replay: how far it is, what it came to, every difference. */
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { asProblem } from '../api/problem.ts'
import { DataTable, useList, type DataColumn } from '../ui/data-table/data-table.tsx'
import { FactRow } from '../ui/fact-row.tsx'
import { Empty, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { Moment } from '../ui/time/moment.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockTime, dateWords } from '../ui/time/words.ts'
import { cityOf } from '../ui/time/zone.ts'
import { JobsFrame } from './frames.tsx'
import { useDifferences, useReplay, type Difference, type Replay } from './queries.ts'
import { changesWords } from './replay-words.ts'
import css from './operations.module.css'

const route = getRouteApi('/jobs/replays/$replayId')

/** The screen. */
export function ReplayPage() {
  const { replayId } = route.useParams()
  const { data, isPending, isError, error, refetch } = useReplay(replayId)
  return (
    <JobsFrame title="Replay" answer={data ? answerOf(data) : 'Replay'}>
      {isPending && <PageSkeleton />}
      {isError && <ErrorState isPage problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data && <Result replay={data} />}
    </JobsFrame>
  )
}

function answerOf({ state, summary, decisions }: Replay): string {
  if (state === 'failed') return 'The replay failed: its job stands among the jobs, with why.'
  if (state === 'running') return `Deciding again: ${decisions.toLocaleString('en-GB')} decisions so far.`
  return summary?.sentence ?? 'Nothing was decided in that period.'
}

function Result({ replay }: { replay: Replay }) {
  const zone = useReaderZone()
  const now = useNow()
  const day = (at: string): string =>
    `${dateWords(Date.parse(at), zone, now)} ${clockTime(Date.parse(at), zone)}`
  const { from, to, startedBy, startedAt, decisions, differences, changes, state, summary } = replay
  return (
    <>
      {state === 'running' && <progress className={css.progress} aria-label="Deciding again" />}
      <FactRow
        facts={[
          {
            label: 'Period',
            value: `${day(from)} – ${day(to)}`,
            detail: cityOf(zone),
          },
          { label: 'Under', value: changesWords(changes) },
          {
            label: 'Decisions',
            value: decisions.toLocaleString('en-GB'),
            detail: `${differences.toLocaleString('en-GB')} otherwise`,
          },
          { label: 'Started by', value: startedBy, detail: <Moment at={Date.parse(startedAt)} /> },
        ]}
      />
      {summary && <ByRule summary={summary} />}
      {state !== 'running' && <Differences replay={replay} />}
    </>
  )
}

function ByRule({ summary }: { summary: NonNullable<Replay['summary']> }) {
  return (
    <section aria-labelledby="rules" className={css.spaced}>
      <div className="section-head">
        <h2 id="rules">Decisions by rule</h2>
        <span className="meta faint">before / under these settings</span>
      </div>
      <ul className={css.counts}>
        {summary.byRule.map(({ rule, before, after }) => (
          <li key={String(rule)}>
            <span>{rule === null ? 'No rule' : `Rule ${rule}`}</span>
            <b className={before === after ? 'muted' : ''}>
              {before.toLocaleString('en-GB')} / {after.toLocaleString('en-GB')}
            </b>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Differences({ replay }: { replay: Replay }) {
  const list = useList('replay-differences', 'at')
  const columns = useMemo(() => COLUMNS, [])
  return (
    <section aria-label="Differences" className={css.spaced}>
      <DataTable
        label="Differences"
        list={list}
        columns={columns}
        source={useDifferences(replay.id, replay.state)}
        rowKey={(row) => row.decisionId}
        open={(row) => ({
          to: '/tickets/$source/$ticket',
          params: { source: row.source, ticket: row.ticketId },
        })}
        empty={<Empty title="Nothing would have been otherwise." />}
      />
    </section>
  )
}

const COLUMNS: DataColumn<Difference>[] = [
  {
    key: 'ticket',
    head: 'Ticket',
    width: '110px',
    main: true,
    cell: (row) => row.ticketId,
    text: (row) => row.ticketId,
  },
  { key: 'before', head: 'Was decided', cell: (row) => row.before, text: (row) => row.before },
  { key: 'after', head: 'Would be', cell: (row) => row.after, text: (row) => row.after },
  {
    key: 'at',
    head: 'At',
    width: '170px',
    align: 'right',
    cell: (row) => <Moment at={Date.parse(row.at)} />,
    text: (row) => row.at,
  },
]
