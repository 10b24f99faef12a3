/** Saves what a list shows as a file; of a list in pages, the pages not yet loaded too. */
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { asProblem } from '../../api/problem.ts'
import { toast, toastProblem } from '../toast.tsx'
import { present } from '../time/clock.ts'
import type { DataColumn } from './columns.ts'
import { csvOf, download } from './csv.ts'
import type { Source } from './source.ts'

interface CsvProps<Row> {
  readonly name: string
  readonly columns: readonly DataColumn<Row>[]
  /** What is shown, in its order. */
  readonly rows: readonly Row[]
  readonly source: Source<Row>
}

/** Says how far it has come while pages are fetched. */
export function CsvButton<Row>({ name, columns, rows, source }: CsvProps<Row>) {
  const [fetched, setFetched] = useState<number | null>(null)
  const save = async (): Promise<void> => {
    try {
      const isPart = source.hasNextPage === true
      const all = (isPart ? await source.loadAll?.(setFetched) : undefined) ?? { items: rows, isCut: isPart }
      const file = `${name}-${new Date(present()).toISOString().slice(0, 10)}.csv`
      download(file, 'text/csv;charset=utf-8', `\uFEFF${csvOf(columns, all.items)}`)
      const cut = all.isCut ? ' There are more: narrow the list to get the others.' : ''
      await toast({ words: `${all.items.length} rows saved as ${file}.${cut}` })
    } catch (error) {
      await toastProblem(asProblem(error))
    } finally {
      setFetched(null)
    }
  }
  const isBusy = fetched !== null
  return (
    <button
      type="button"
      className="btn small quiet"
      disabled={isBusy || rows.length === 0}
      onClick={() => void save()}
    >
      <IconDownload size={15} stroke={1.7} aria-hidden="true" />
      {isBusy ? `${fetched} rows …` : 'CSV'}
    </button>
  )
}
