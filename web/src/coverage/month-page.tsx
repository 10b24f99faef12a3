/** Coverage: four weeks of every account, day by day; one day is opened hour by hour. */
import { getRouteApi } from '@tanstack/react-router'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import type { Month } from '../api/types.ts'
import { Screen } from '../app/screen.tsx'
import { Subscribe, type FeedScope } from '../preferences/subscribe.tsx'
import { Choice } from '../ui/choice.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { Empty, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { plainDate } from '../ui/time/words.ts'
import { CoverageTabs } from './coverage-tabs.tsx'
import { DayPanel } from './day-panel.tsx'
import { Legend } from './legend.tsx'
import { MonthGrid } from './month-grid.tsx'
import { localDate, monthSentence, shiftDate, weekdayOf } from './month-words.ts'
import { NoAccountYet } from './no-account-yet.tsx'
import type { MonthSearch } from './routes.ts'
import css from './month.module.css'

const route = getRouteApi('/coverage')
const DAYS = 28
const STEP = 100
const MOST = 200

/** Who answers, over four weeks and all regions. */
export function MonthPage() {
  const { from, region, q, show } = route.useSearch()
  const now = useNow()
  const zone = useReaderZone()
  const [limit, setLimit] = useState(STEP)
  const today = localDate(now, zone)
  const first = from ?? mondayOf(today)
  const query = {
    ...{ from: first, days: DAYS, limit, show: show ?? ('all' as const) },
    ...(region && { region }),
    ...(q && { q }),
  }
  const month = api.useQuery(
    'get',
    '/api/v1/coverage/month',
    { params: { query } },
    { placeholderData: keep },
  )
  return (
    <Screen title="Coverage" crumbs={[{ label: 'Coverage' }]}>
      {month.isPending && <PageSkeleton rows={16} />}
      {month.isError && <ErrorState problem={asProblem(month.error)} onRetry={() => void month.refetch()} />}
      {month.data && (
        <MonthView month={month.data} today={today} first={first} onMore={() => setLimit(MOST)} />
      )}
    </Screen>
  )
}

const keep = <T,>(before: T): T => before
const mondayOf = (date: string): string => shiftDate(date, -((weekdayOf(date) + 6) % 7))

interface MonthViewProps {
  readonly month: Month
  readonly today: string
  readonly first: string
  readonly onMore: () => void
}

function MonthView({ month, today, first, onMore }: MonthViewProps) {
  const { region, q, show, account, day } = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: Partial<MonthSearch>): void =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false })
  const { first: sentence, second } = monthSentence(month, useNow(), useReaderZone())
  const opened = month.accounts.find(({ accountId }) => accountId === account)
  const openedDay = opened?.days.find(({ date }) => date === day)
  const isFiltered = Boolean(region ?? q ?? show)
  return (
    <div className={opened && openedDay ? css.withPanel : css.layout}>
      <div>
        <div className={css.head}>
          <h1 className="answer">
            {month.accounts.length === 0 ? emptyWords(isFiltered) : sentence}{' '}
            <span className={css.second}>{month.accounts.length > 0 && second}</span>
          </h1>
          <Weeks first={first} today={today} onChange={(from) => change({ from, day: undefined })} />
        </div>
        <CoverageTabs />
        <Filters month={month} change={change} />
        {month.accounts.length === 0 ? (
          <Nothing
            isFiltered={isFiltered}
            onClear={() => change({ region: undefined, q: undefined, show: undefined })}
          />
        ) : (
          <MonthGrid
            month={month}
            today={today}
            opened={opened && day ? { account: opened.accountId, day } : null}
            onOpen={(accountId, date) => change({ account: accountId, day: date })}
          />
        )}
        <More month={month} onMore={onMore} />
        {month.accounts.length > 0 && (
          <div className={css.legend}>
            <Legend kinds={['on', 'backup', 'gap']} withGround={false} />
            <span className="faint meta">
              A dashed box is a holiday of the engineer. Days are those of each account’s own zone.
            </span>
          </div>
        )}
      </div>
      {opened && openedDay && (
        <DayPanel
          account={opened}
          day={openedDay}
          onClose={() => change({ account: undefined, day: undefined })}
        />
      )}
    </div>
  )
}

interface FiltersProps {
  readonly month: Month
  readonly change: (part: Partial<MonthSearch>) => void
}

function Filters({ month, change }: FiltersProps) {
  const { region, q, show } = route.useSearch()
  const regions = api.useQuery('get', '/api/v1/regions', {}, { staleTime: 300_000 }).data?.items ?? []
  const chosen = regions.find(({ code }) => code === region)
  const scope: FeedScope = chosen
    ? { label: `who covers whom in ${chosen.name}`, contents: 'coverage', about: 'region', id: chosen.id }
    : { label: 'who covers whom, everybody', contents: 'coverage', about: 'everybody', id: null }
  return (
    <div className={css.filters}>
      <Choice
        label="Region"
        value={region ?? ''}
        options={[
          { value: '', label: 'All' },
          ...month.awayAtOnce.map(({ regionCode }) => ({ value: regionCode, label: regionCode })),
        ]}
        onChange={(value) => change({ region: value || undefined })}
      />
      <Choice
        label="Which accounts"
        value={show ?? 'all'}
        options={[
          { value: 'all', label: 'All accounts' },
          { value: 'gaps', label: 'With gaps' },
        ]}
        onChange={(value) => change({ show: value === 'gaps' ? 'gaps' : undefined })}
      />
      <SearchBox
        label="Find an account or engineer"
        value={q ?? ''}
        onChange={(value) => change({ q: value || undefined })}
      />
      <Subscribe scopes={[scope]} />
    </div>
  )
}

interface WeeksProps {
  readonly first: string
  readonly today: string
  readonly onChange: (from: string | undefined) => void
}

function Weeks({ first, today, onChange }: WeeksProps) {
  const last = shiftDate(first, DAYS - 1)
  const isPresent = first === mondayOf(today)
  return (
    <div className={css.weeks} role="group" aria-label="Weeks">
      <button
        type="button"
        className="btn small"
        aria-label="Four weeks earlier"
        onClick={() => onChange(shiftDate(first, -DAYS))}
      >
        <IconChevronLeft size={16} aria-hidden="true" />
      </button>
      <b>
        {plainDate(first).replace(/ \d{4}$/, '')} – {plainDate(last)}
      </b>
      <button
        type="button"
        className="btn small"
        aria-label="Four weeks later"
        onClick={() => onChange(shiftDate(first, DAYS))}
      >
        <IconChevronRight size={16} aria-hidden="true" />
      </button>
      {!isPresent && (
        <button type="button" className="btn small" onClick={() => onChange(undefined)}>
          This week
        </button>
      )}
    </div>
  )
}

function Nothing({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (!isFiltered) return <NoAccountYet />
  return (
    <Empty title="Nothing matches">
      <button type="button" className="btn small" onClick={onClear}>
        Show all accounts
      </button>
    </Empty>
  )
}

function More({ month, onMore }: { month: Month; onMore: () => void }) {
  const looked = Math.min(month.total, month.accounts.length)
  if (month.total <= STEP) return null
  return (
    <p className="faint meta">
      {looked} of {month.total} accounts, by region and name.{' '}
      {looked < MOST && looked >= STEP ? (
        <button type="button" className="btn small" onClick={onMore}>
          Show {Math.min(MOST, month.total)}
        </button>
      ) : (
        'Filter by region or name to see others.'
      )}
    </p>
  )
}

const emptyWords = (isFiltered: boolean): string =>
  isFiltered ? 'No account matches.' : 'There is nothing to cover yet.'
