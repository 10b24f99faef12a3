/** Which accounts are shown: a region, a part of a name. Both stand in the address. */
import { getRouteApi } from '@tanstack/react-router'
import type { Region } from '../api/types.ts'
import { Choice } from '../ui/choice.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import css from './now.module.css'

const route = getRouteApi('/')

/** Region and text; “/” goes to the text. */
export function Filters({ regions }: { regions: readonly Region[] }) {
  const { region, q } = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: { region?: string | undefined; q?: string | undefined }): void =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true })
  const options = [{ value: '', label: 'All' }, ...regions.map(({ code }) => ({ value: code, label: code }))]
  return (
    <div className={css.filters}>
      <Choice
        label="Region"
        value={region ?? ''}
        options={options}
        onChange={(value) => change({ region: value || undefined })}
      />
      <SearchBox
        label="Find an account or engineer"
        value={q ?? ''}
        onChange={(value) => change({ q: value || undefined })}
      />
    </div>
  )
}
