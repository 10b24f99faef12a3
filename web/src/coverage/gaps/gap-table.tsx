/** Where coverage is thin, as a table: accounts or regions, weeks or days; and why, in one line. */
import { getRouteApi } from '@tanstack/react-router'
import type { Gaps } from '../../api/types.ts'
import { Choice } from '../../ui/choice.tsx'
import type { GapsSearch } from '../routes.ts'
import { AccountHeat } from './account-heat.tsx'
import { hoursInWords } from './causes.ts'
import { RegionHeat } from './region-heat.tsx'
import css from './gaps.module.css'

const route = getRouteApi('/coverage/gaps')

interface TableProps {
  readonly gaps: Gaps
  readonly filters: Readonly<Record<string, string>>
  readonly change: (part: Partial<GapsSearch>) => void
}

/** How it stands is in the address. */
export function GapTable({ gaps, filters, change }: TableProps) {
  const { rows, by } = route.useSearch()
  return (
    <div className={css.heatBox}>
      <div className={css.heatHead}>
        <ul className={css.causes}>
          {gaps.summary.byCause.map(({ cause, causeName, gaps: count, minutes }) => (
            <li key={cause}>
              <b>{causeName}</b>{' '}
              <span className="faint">
                {count === 1 ? '1 gap' : `${count} gaps`}, {hoursInWords(minutes)}
              </span>
            </li>
          ))}
        </ul>
        <Choice
          label="What the rows are"
          value={rows ?? 'accounts'}
          options={[
            { value: 'accounts', label: 'Accounts' },
            { value: 'regions', label: 'Regions' },
          ]}
          onChange={(value) => change({ rows: value === 'regions' ? 'regions' : undefined })}
        />
        {rows !== 'regions' && (
          <Choice
            label="What the columns are"
            value={by ?? 'week'}
            options={[
              { value: 'week', label: 'Weeks' },
              { value: 'day', label: 'Days' },
            ]}
            onChange={(value) => change({ by: value === 'day' ? 'day' : undefined })}
          />
        )}
      </div>
      {rows === 'regions' ? (
        <RegionHeat gaps={gaps} onRegion={(region) => change({ region })} />
      ) : (
        <AccountHeat filters={filters} by={by ?? 'week'} onAccount={(q) => change({ q })} />
      )}
    </div>
  )
}
