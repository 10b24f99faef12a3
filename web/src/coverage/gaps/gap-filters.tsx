/** Which gaps are shown: by region, whose, by ASE, by cause, and by what could close them. */
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { Choice } from '../../ui/choice.tsx'
import { SelectBox } from '../../ui/fields/field.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import type { GapsSearch } from '../routes.ts'
import { CAUSE_NAMES, CAUSES, FIX_KINDS, FIX_NAMES, type Cause, type FixKind } from './causes.ts'
import css from './gaps.module.css'

const route = getRouteApi('/coverage/gaps')

/** They stand in the address. */
export function GapFilters({ change }: { change: (part: Partial<GapsSearch>) => void }) {
  const { region, cause, ase, fix, q, mine } = route.useSearch()
  const regions = api.useQuery('get', '/api/v1/regions', {}, { staleTime: 300_000 }).data?.items ?? []
  const ases = api.useQuery('get', '/api/v1/ases', {}, { staleTime: 300_000 }).data?.items ?? []
  const picks = [
    {
      label: 'ASE',
      value: ase,
      any: 'Any ASE',
      options: ases.map(({ personId, name }) => ({ value: personId, label: name })),
      set: (value?: string) => change({ ase: value }),
    },
    {
      label: 'Cause',
      value: cause,
      any: 'Any cause',
      options: CAUSES.map((one) => ({ value: one, label: CAUSE_NAMES[one] })),
      set: (value?: string) => change({ cause: value as Cause | undefined }),
    },
    {
      label: 'What closes it',
      value: fix,
      any: 'Any fix',
      options: FIX_KINDS.map((one) => ({ value: one, label: FIX_NAMES[one] })),
      set: (value?: string) => change({ fix: value as FixKind | undefined }),
    },
  ]
  return (
    <div className={css.filters}>
      <Choice
        label="Region"
        value={region ?? ''}
        options={[{ value: '', label: 'All' }, ...regions.map(({ code }) => ({ value: code, label: code }))]}
        onChange={(value) => change({ region: value || undefined })}
      />
      <Choice
        label="Whose accounts"
        value={mine ? 'mine' : 'all'}
        options={[
          { value: 'all', label: 'All accounts' },
          { value: 'mine', label: 'Mine' },
        ]}
        onChange={(value) => change({ mine: value === 'mine' ? true : undefined })}
      />
      {picks.map(({ label, value, any, options, set }) => (
        <span key={label} className={css.cause}>
          <SelectBox
            aria-label={label}
            value={value ?? ''}
            options={[{ value: '', label: any }, ...options]}
            onPick={(picked) => set(picked || undefined)}
          />
        </span>
      ))}
      <SearchBox
        label="Find an account or engineer"
        value={q ?? ''}
        onChange={(value) => change({ q: value || undefined })}
      />
    </div>
  )
}
