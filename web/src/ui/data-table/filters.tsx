/** What narrows a list: a row of buttons, chips, a text. All of it stands in the address. */
import { IconX } from '@tabler/icons-react'
import { Choice } from '../choice.tsx'
import { SearchBox } from '../search-box.tsx'
import type { Filter } from './columns.ts'
import type { List } from './list-state.ts'
import css from './filters.module.css'

interface FiltersProps<Row> {
  readonly list: List
  readonly filters: readonly Filter<Row>[]
  /** What the text is searched in; absent: there is none. */
  readonly search?: string | undefined
}

/** The filters of a list; “/” goes to the text. */
export function Filters<Row>({ list, filters, search }: FiltersProps<Row>) {
  const first = filters.filter(({ isFirst }) => isFirst)
  const chips = filters.filter(({ isFirst }) => !isFirst)
  const isAny = chips.some(({ key }) => list.search[key]) || list.q !== ''
  return (
    <>
      {first.map((filter) => (
        <Choice
          key={filter.key}
          label={filter.label}
          value={list.search[filter.key] ?? ''}
          options={[{ value: '', label: filter.any ?? 'All' }, ...filter.options]}
          onChange={(value) => list.change({ [filter.key]: value })}
        />
      ))}
      {search !== undefined && (
        <SearchBox label={search} value={list.q} onChange={(value) => list.change({ q: value })} />
      )}
      {chips.map((filter) => (
        <Chip
          key={filter.key}
          filter={filter}
          value={list.search[filter.key] ?? ''}
          onChange={(value) => list.change({ [filter.key]: value })}
        />
      ))}
      {isAny && chips.length > 0 && (
        <button
          type="button"
          className="btn small quiet"
          onClick={() => list.change({ q: '', ...Object.fromEntries(chips.map(({ key }) => [key, ''])) })}
        >
          Clear
        </button>
      )}
    </>
  )
}

interface ChipProps<Row> {
  readonly filter: Filter<Row>
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A choice in the shape of a chip: the browser’s own list, good for keys, fingers and screen readers. */
function Chip<Row>({ filter, value, onChange }: ChipProps<Row>) {
  const { label, options, any = 'any' } = filter
  const isKnown = options.some((option) => option.value === value)
  return (
    <span className={value ? `${css.chip} ${css.set}` : css.chip}>
      <label>
        <span>{label}</span>
        <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{any}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
          {value && !isKnown && <option value={value}>{value}</option>}
        </select>
      </label>
      {value && (
        <button type="button" aria-label={`Without ${label.toLowerCase()}`} onClick={() => onChange('')}>
          <IconX size={12} stroke={2} aria-hidden="true" />
        </button>
      )}
    </span>
  )
}
