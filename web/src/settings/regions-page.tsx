/** Regions: their leaders, clocks, schedules and channels. */
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { Subscribe } from '../preferences/subscribe.tsx'
import { FactRow } from '../ui/fact-row.tsx'
import { Markdown } from '../ui/markdown/markdown.tsx'
import { EmptyLine, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { clockTime, countWords } from '../ui/time/words.ts'
import { cityOf } from '../ui/time/zone.ts'
import { usePersonName, useRegions, useSchedules } from './queries.ts'
import { ChangeRegion, NewRegion } from './region-form.tsx'
import { SettingsFrame } from './settings-frame.tsx'
import css from './settings.module.css'

export type Region = NonNullable<ReturnType<typeof useRegions>['data']>['items'][number]

/** The screen. */
export function RegionsPage() {
  const regions = useRegions()
  const mayChange = useMay('settings.change')
  const [isAdding, setAdding] = useState(false)
  const items = regions.data?.items ?? []
  const led = items.filter(({ leaderId }) => leaderId !== null).length
  return (
    <SettingsFrame title="Regions" answer={regions.data ? headline(items.length, led) : 'Regions'}>
      {mayChange && !isAdding && (
        <button type="button" className="btn" onClick={() => setAdding(true)}>
          Add a region
        </button>
      )}
      {isAdding && <NewRegion onDone={() => setAdding(false)} />}
      {regions.isPending && <PageSkeleton />}
      {regions.isError && (
        <ErrorState problem={asProblem(regions.error)} onRetry={() => void regions.refetch()} />
      )}
      {regions.data && items.length === 0 && (
        <EmptyLine>
          A region has a leader, a clock and a schedule. Add the schedule first, then the region.
        </EmptyLine>
      )}
      {items.map((region) => (
        <RegionRow key={region.id} region={region} mayChange={mayChange} />
      ))}
    </SettingsFrame>
  )
}

function headline(count: number, led: number): string {
  if (count === 0) return 'There is no region yet.'
  const words = countWords(count)
  const regions = count === 1 ? 'One region' : `${words.charAt(0).toUpperCase()}${words.slice(1)} regions`
  if (led === count) return `${regions}, each with a leader.`
  return `${regions}; ${count - led === 1 ? 'one has' : `${count - led} have`} no leader.`
}

function RegionRow({ region, mayChange }: { region: Region; mayChange: boolean }) {
  const [isEditing, setEditing] = useState(false)
  const now = useNow()
  const leader = usePersonName(region.leaderId)
  const schedule = useSchedules().data?.items.find(({ id }) => id === region.scheduleId)
  return (
    <section className={css.row} aria-label={region.name}>
      <div className={css.rowHead}>
        <h2>{region.name}</h2>
        <span className="faint">{region.code}</span>
        <Subscribe
          scopes={[
            {
              label: `who covers whom in ${region.name}`,
              contents: 'coverage',
              about: 'region',
              id: region.id,
            },
            { label: `who of ${region.name} is away`, contents: 'absences', about: 'region', id: region.id },
          ]}
        />
        {mayChange && !isEditing && (
          <button type="button" className="btn small" onClick={() => setEditing(true)}>
            Change
          </button>
        )}
      </div>
      {isEditing ? (
        <ChangeRegion region={region} onDone={() => setEditing(false)} />
      ) : (
        <>
          <FactRow
            facts={[
              { label: 'Leader', value: leader ?? <span className="danger">nobody yet</span> },
              { label: 'Clock', value: clockTime(now, region.timeZone), detail: cityOf(region.timeZone) },
              { label: 'Schedule', value: schedule?.name ?? '…' },
              { label: 'Global Support is told in', value: region.supportChannel, detail: 'internal' },
            ]}
          />
          {region.responsibilities && <Markdown source={region.responsibilities} />}
        </>
      )}
    </section>
  )
}
