/** Who is becoming an ASE, stage by stage. The list also serves cover. */
import { useState } from 'react'
import { useMay } from '../app/may.ts'
import { Badge } from '../ui/badge.tsx'
import { DataTable, useList, type DataColumn, type Filter } from '../ui/data-table/data-table.tsx'
import { PersonSelect } from '../ui/fields/person-select.tsx'
import { Buttons } from '../ui/fields/form.tsx'
import { Empty } from '../ui/states.tsx'
import { countWords, plainDate } from '../ui/time/words.ts'
import { InterestForm } from './interest-form.tsx'
import { PeopleFrame } from './people-frame.tsx'
import { useInterests, usePersonName, type Interest } from './queries.ts'
import { STAGES, stageWord } from './roles.ts'

const NONE: readonly Interest[] = []
const STAGE: Filter<Interest> = {
  key: 'stage',
  label: 'Stage',
  options: STAGES,
  test: (row, value) => row.stage === value,
}

const order = (row: Interest): number => STAGES.findIndex(({ value }) => value === row.stage)
const COLUMNS: readonly DataColumn<Interest>[] = [
  { key: 'name', head: 'Name', main: true, cell: (row) => <Name id={row.personId} /> },
  {
    key: 'stage',
    head: 'Stage',
    width: '130px',
    by: order,
    cell: (row) => <Badge tone="outline">{stageWord(row.stage)}</Badge>,
    text: (row) => stageWord(row.stage),
  },
  {
    key: 'note',
    head: 'Note',
    width: '42%',
    cell: (row) => <span className="muted">{row.note}</span>,
    text: (row) => row.note,
  },
  {
    key: 'since',
    head: 'Since',
    width: '120px',
    align: 'right',
    by: (row) => row.since,
    cell: (row) => plainDate(row.since),
    text: (row) => row.since,
  },
]

/** The screen. */
export function InterestPage() {
  const list = useList('interests', 'stage')
  const interests = useInterests()
  const items = interests.data?.items ?? NONE
  const [isAdding, setAdding] = useState(false)
  const mayChange = useMay('directory.change')
  return (
    <PeopleFrame title="Becoming an ASE" answer={answerOf(items, interests.isPending)}>
      {isAdding && <AddInterest onDone={() => setAdding(false)} />}
      <DataTable
        label="People on the list"
        list={list}
        columns={COLUMNS}
        filters={[STAGE]}
        source={{ ...interests, items }}
        rowKey={(row) => row.personId}
        open={(row) => ({ to: '/people/$personId', params: { personId: row.personId } })}
        tools={
          mayChange && !isAdding ? (
            <button type="button" className="btn small" onClick={() => setAdding(true)}>
              Put somebody on the list
            </button>
          ) : null
        }
        empty={
          <Empty title="Nobody is on the interest list.">
            <p>Support engineers who consider becoming an ASE stand here; they are also asked for cover.</p>
          </Empty>
        }
      />
    </PeopleFrame>
  )
}

function Name({ id }: { id: string }) {
  return <>{usePersonName(id)}</>
}

function answerOf(items: readonly Interest[], isPending: boolean): string {
  if (isPending) return 'Who is becoming an ASE'
  if (items.length === 0) return 'Nobody is on the way to becoming an ASE.'
  const ready = items.filter(({ stage }) => stage === 'appointed' || stage === 'new').length
  const words = countWords(items.length)
  const first = `${words.charAt(0).toUpperCase()}${words.slice(1)} ${items.length === 1 ? 'person is' : 'people are'} on the way to becoming an ASE`
  return ready === 0
    ? `${first}; nobody is appointed yet.`
    : `${first}; ${countWords(ready)} ${ready === 1 ? 'is' : 'are'} appointed or new.`
}

function AddInterest({ onDone }: { onDone: () => void }) {
  const [personId, setPersonId] = useState<string | null>(null)
  return (
    <section aria-label="Put somebody on the list">
      <PersonSelect label="Who" none="Choose somebody" value={personId} onChange={setPersonId} />
      {personId ? (
        <InterestForm key={personId} personId={personId} interest={undefined} onDone={onDone} />
      ) : (
        <Buttons>
          <button type="button" className="btn quiet" onClick={onDone}>
            Leave it
          </button>
        </Buttons>
      )}
    </section>
  )
}
