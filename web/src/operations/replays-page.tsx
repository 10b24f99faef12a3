/** Past periods decided again under other settings. */
import { useMemo, useState } from 'react'
import { useMay } from '../app/may.ts'
import { Badge } from '../ui/badge.tsx'
import { DataTable, useList, type DataColumn } from '../ui/data-table/data-table.tsx'
import { Empty } from '../ui/states.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { useNow } from '../ui/time/clock.ts'
import { dateWords } from '../ui/time/words.ts'
import { Moment } from '../ui/time/moment.tsx'
import { JobsFrame } from './frames.tsx'
import { useReplays, type Replay } from './queries.ts'
import { changesWords } from './replay-words.ts'
import { ReplayForm } from './replay-form.tsx'

/** The screen. */
export function ReplaysPage() {
  const list = useList('replays', '-started')
  const source = useReplays()
  const mayStart = useMay('tickets.replay')
  const [isStarting, setStarting] = useState(false)
  const columns = useColumns()
  return (
    <JobsFrame
      title="Replays"
      answer="What would have been decided under other settings? A replay decides a past period again and changes nothing."
    >
      {isStarting && <ReplayForm onDone={() => setStarting(false)} />}
      <DataTable
        label="Replays"
        list={list}
        columns={columns}
        source={source}
        rowKey={(row) => row.id}
        open={({ id }) => ({ to: '/jobs/replays/$replayId', params: { replayId: id } })}
        tools={
          mayStart &&
          !isStarting && (
            <button type="button" className="btn small" onClick={() => setStarting(true)}>
              Start a replay
            </button>
          )
        }
        empty={<Empty title="No replay yet.">Choose a period and what should have been otherwise.</Empty>}
      />
    </JobsFrame>
  )
}

export const REPLAY_TONES = { running: 'accent', done: 'plain', failed: 'danger' } as const

function useColumns(): DataColumn<Replay>[] {
  const zone = useReaderZone()
  const now = useNow()
  return useMemo(() => {
    const period = ({ from, to }: Replay): string =>
      `${dateWords(Date.parse(from), zone, now)} – ${dateWords(Date.parse(to), zone, now)}`
    return [
      { key: 'period', head: 'Period', main: true, width: '230px', cell: period, text: period },
      {
        key: 'changes',
        head: 'Under',
        cell: (row) => changesWords(row.changes),
        text: (row) => changesWords(row.changes),
      },
      {
        key: 'state',
        head: 'State',
        width: '100px',
        cell: (row) => <Badge tone={REPLAY_TONES[row.state]}>{row.state}</Badge>,
        text: (row) => row.state,
      },
      {
        key: 'decisions',
        head: 'Decisions',
        width: '100px',
        align: 'right',
        cell: (row) => row.decisions.toLocaleString('en-GB'),
        text: (row) => row.decisions,
      },
      {
        key: 'differences',
        head: 'Otherwise',
        width: '100px',
        align: 'right',
        cell: (row) => row.differences.toLocaleString('en-GB'),
        text: (row) => row.differences,
      },
      { key: 'by', head: 'By', width: '150px', cell: (row) => row.startedBy, text: (row) => row.startedBy },
      {
        key: 'started',
        head: 'Started',
        width: '150px',
        align: 'right',
        cell: (row) => <Moment at={Date.parse(row.startedAt)} />,
        text: (row) => row.startedAt,
      },
    ]
  }, [zone, now])
}
