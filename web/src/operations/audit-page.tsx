/** The audit log: who changed what, when, before and after. */
import { getRouteApi } from '@tanstack/react-router'
import { IconDownload } from '@tabler/icons-react'
import { fetcher } from '../api/client.ts'
import { usePages } from '../api/pages.ts'
import { asProblem } from '../api/problem.ts'
import { Screen } from '../app/screen.tsx'
import { EmptyLine, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { instantOf } from '../ui/time/local.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { AuditEntries } from './audit-entries.tsx'
import type { AuditEntry } from './audit-queries.ts'
import { AuditFilters, type AuditSearch } from './audit-filters.tsx'
import { More } from './more.tsx'
import css from './operations.module.css'

const route = getRouteApi('/audit')

/** The screen. */
export function AuditPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: AuditSearch): void =>
    void navigate({ search: (old) => without({ ...old, ...part }), replace: true, resetScroll: false })
  const query = useQueryOf(search)
  const log = useLog(query)
  const isFiltered = Object.keys(search).length > 0
  return (
    <Screen title="Audit" crumbs={[{ label: 'Audit' }]}>
      <h1 className="answer">{log.isPending ? 'The audit log' : headline(log.items, isFiltered)}</h1>
      <AuditFilters search={search} onChange={change} />
      <div className={css.bar}>
        <a
          className="btn small quiet"
          href={`/api/v1/audit/export?${new URLSearchParams(query).toString()}`}
          download
        >
          <IconDownload size={14} stroke={1.8} aria-hidden="true" /> CSV of all that the filters let through
        </a>
        {isFiltered && (
          <button type="button" className="btn small quiet" onClick={() => void navigate({ search: {} })}>
            Show everything
          </button>
        )}
      </div>
      {log.isPending && <PageSkeleton rows={12} />}
      {log.isError && <ErrorState problem={asProblem(log.error)} onRetry={() => void log.refetch()} />}
      {log.data && log.items.length === 0 && (
        <EmptyLine>
          {isFiltered
            ? 'Change the filters, or look at everything.'
            : 'Every change stands here from now on, and stays.'}
        </EmptyLine>
      )}
      {log.items.length > 0 && (
        <>
          <AuditEntries entries={log.items} />
          <More shown={log.items.length} list={log} />
        </>
      )}
    </Screen>
  )
}

const without = (search: AuditSearch): AuditSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value))

function headline(entries: readonly AuditEntry[], isFiltered: boolean): string {
  const [newest] = entries
  if (!newest) return isFiltered ? 'Nothing of that kind was done.' : 'Nothing was changed yet.'
  return isFiltered
    ? `Who did that, when and why; the last time it was ${newest.actor.name}.`
    : `Every change is kept: the last one was ${newest.actor.name}’s.`
}

/** Days of the address become instants of the reader's zone; the last day is whole. */
function useQueryOf({ who, action, kind, subject, account, from, to }: AuditSearch): Record<string, string> {
  const zone = useReaderZone()
  const start = (day: string): string | undefined => {
    const at = instantOf(`${day}T00:00`, zone)
    return at === null ? undefined : new Date(at).toISOString()
  }
  const next = (day: string): string => {
    const date = new Date(`${day}T00:00Z`)
    return Number.isNaN(date.getTime())
      ? ''
      : new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10)
  }
  const query = {
    ...{ actorId: who, action, subjectKind: kind, subjectId: subject, accountId: account },
    ...{ from: from && start(from), to: to && start(next(to)) },
  }
  return Object.fromEntries(
    Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1])),
  )
}

function useLog(query: Record<string, string>) {
  return usePages<AuditEntry>('/api/v1/audit', query, async (cursor) => {
    const { data, error } = await fetcher.GET('/api/v1/audit', {
      params: { query: { limit: 50, ...query, ...cursor } },
    })
    return data ? { data: { items: data.entries, nextCursor: data.next } } : { error }
  })
}
