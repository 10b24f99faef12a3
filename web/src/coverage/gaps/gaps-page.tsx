/** The next 90 days: which hours have nobody, why, and the cheapest way to close them. */
import { keepPreviousData } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import type { Gaps } from '../../api/types.ts'
import { useAsOf } from '../../app/as-of.tsx'
import { Screen } from '../../app/screen.tsx'
import { Empty, ErrorState, PageSkeleton } from '../../ui/states.tsx'
import { Strip } from '../../ui/strip/strip.tsx'
import { CoverageTabs } from '../coverage-tabs.tsx'
import { NoAccountYet } from '../no-account-yet.tsx'
import type { GapsSearch } from '../routes.ts'
import { GapFilters } from './gap-filters.tsx'
import { GapList } from './gap-list.tsx'
import { GapTable } from './gap-table.tsx'
import { TooFar, useIsTooFar } from './too-far.tsx'
import css from './gaps.module.css'

const route = getRouteApi('/coverage/gaps')
const STEP = 50
const MOST = 200

/** The coverage proof on screen. */
export function GapsPage() {
  const { region, cause, ase, fix, q, mine } = route.useSearch()
  const [limit, setLimit] = useState(STEP)
  const isTooFar = useIsTooFar()
  const filters = {
    ...(region && { region }),
    ...(cause && { cause }),
    ...(ase && { ase }),
    ...(fix && { fix }),
    ...(q && { q }),
    ...(mine && { mine: 'true' as const }),
  }
  const gaps = api.useQuery(
    'get',
    '/api/v1/coverage/gaps',
    { params: { query: { ...filters, limit } } },
    { placeholderData: keepPreviousData, refetchInterval: 60_000, enabled: !isTooFar },
  )
  return (
    <Screen
      title="Next 90 days"
      crumbs={[{ label: 'Coverage', link: { to: '/coverage' } }, { label: 'Next 90 days' }]}
    >
      {isTooFar ? (
        <FarAway />
      ) : (
        <>
          {gaps.isPending && <PageSkeleton rows={12} />}
          {gaps.isError && <ErrorState problem={asProblem(gaps.error)} onRetry={() => void gaps.refetch()} />}
          {gaps.data && <GapsView gaps={gaps.data} filters={filters} onMore={() => setLimit(MOST)} />}
        </>
      )}
    </Screen>
  )
}

function FarAway() {
  return (
    <>
      <h1 className="answer">Nothing is proven so far from today.</h1>
      <CoverageTabs />
      <Empty title="You are looking at another time">
        <TooFar />
      </Empty>
    </>
  )
}

interface ViewProps {
  readonly gaps: Gaps
  readonly filters: Readonly<Record<string, string>>
  readonly onMore: () => void
}

function GapsView({ gaps, filters, onMore }: ViewProps) {
  const navigate = route.useNavigate()
  const change = (part: Partial<GapsSearch>): void =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false })
  const at = useAsOf()
  const isFiltered = Object.keys(filters).length > 0
  return (
    <>
      <h1 className="answer">
        {gaps.summary.checked === 0 && !isFiltered ? 'There is nothing to cover yet.' : gaps.sentence}
      </h1>
      <CoverageTabs />
      <GapFilters change={change} />
      {gaps.total === 0 ? (
        <Nothing gaps={gaps} isFiltered={isFiltered} onClear={() => change(CLEARED)} />
      ) : (
        <>
          <GapTable gaps={gaps} filters={filters} change={change} />
          <div className={css.listHead}>
            <h2>
              {gaps.total === 1 ? 'One gap' : `${gaps.total} gaps`},{' '}
              <span className="faint">the nearest first</span>
            </h2>
            <a className="btn small quiet" href={csvLink(filters, at)} download>
              <IconDownload size={15} stroke={1.7} aria-hidden="true" />
              CSV
            </a>
          </div>
          <GapList gaps={gaps.items} />
          <More gaps={gaps} onMore={onMore} />
        </>
      )}
    </>
  )
}

const CLEARED: Partial<GapsSearch> = Object.fromEntries(
  ['region', 'cause', 'ase', 'fix', 'q', 'mine'].map((name) => [name, undefined]),
)

/** As of the moment that is looked at, too. */
function csvLink(filters: Readonly<Record<string, string>>, at: number | null): string {
  const moment = at === null ? {} : { at: new Date(at).toISOString() }
  return `/api/v1/coverage/gaps/export?${new URLSearchParams({ ...filters, ...moment }).toString()}`
}

function Nothing({ gaps, isFiltered, onClear }: { gaps: Gaps; isFiltered: boolean; onClear: () => void }) {
  const { checked } = gaps.summary
  if (checked === 0 && !isFiltered) return <NoAccountYet />
  const words =
    checked === 1 ? 'One account was looked at' : `${checked.toLocaleString('en-GB')} accounts were looked at`
  return (
    <Empty
      title={isFiltered ? 'No gap matches' : 'Nobody is missing'}
      drawing={
        <Strip
          window={{ from: 0, to: 5 }}
          bars={[{ start: 0, end: 5, kind: 'on' }]}
          ground={[{ start: 0, end: 5 }]}
          label="Every hour has somebody named"
        />
      }
    >
      <p>
        {checked === 0 ? 'No account matches the filters' : `${words}, hour by hour, for 90 days`}. A new gap
        is told to the region’s leader and the ASE before it begins.
      </p>
      {isFiltered && (
        <button type="button" className="btn small" onClick={onClear}>
          Show all gaps
        </button>
      )}
    </Empty>
  )
}

function More({ gaps, onMore }: { gaps: Gaps; onMore: () => void }) {
  const shown = gaps.items.length
  if (gaps.total <= shown) return null
  return (
    <p className="faint meta">
      {shown} of {gaps.total} gaps.{' '}
      {shown < MOST ? (
        <button type="button" className="btn small" onClick={onMore}>
          Show {Math.min(MOST, gaps.total)}
        </button>
      ) : (
        'Filter by region or cause to see others, or take them all as CSV.'
      )}
    </p>
  )
}
