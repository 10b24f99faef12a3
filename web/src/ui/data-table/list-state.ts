/** What a list shows stands in the address: text, filters, order, columns. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useListPreference, useSavedViews } from '../../api/preferences.ts'
import { idOf, textOf, understood } from '../address.ts'

/** The address of a list; a name that is absent filters nothing. */
export type Search = Readonly<Record<string, string | undefined>>

const ALWAYS = ['q', 'sort', 'columns'] as const
type Always = (typeof ALWAYS)[number]

/** Filters that are somebody’s or something’s id. */
const IDS: ReadonlySet<string> = new Set(['account', 'person', 'ase', 'into', 'handover'])

/** A route’s `validateSearch`: the text, the order, the columns, and these filters; whatever else is dropped. */
export function listSearch<const Name extends string>(...filters: readonly Name[]) {
  type Given = { readonly [key in Name | Always]?: string | undefined }
  return understood(
    (search: Record<string, unknown> & Given): Given =>
      Object.fromEntries(
        [...ALWAYS, ...filters].flatMap((name) => {
          const value = IDS.has(name) ? idOf(search[name]) : textOf(search[name])
          return value === undefined ? [] : [[name, value]]
        }),
      ) as Given,
  )
}

export interface List {
  /** Names the list: its saved views and its columns. */
  readonly name: string
  readonly search: Search
  /** The text that is searched. */
  readonly q: string
  readonly sort: string
  /** The columns chosen in the address; null: none are. */
  readonly columns: readonly string[] | null
  /** What narrows it: a text, filters. */
  readonly narrowing: readonly string[]
  readonly isNarrowed: boolean
  /** Those of the names that are given, for a query. */
  given<const Name extends string>(...names: readonly Name[]): { [key in Name]?: string }
  /** Changes parts; undefined and '' take one away. */
  change(part: Search): void
  /** Shows this and nothing else. */
  replace(search: Search): void
}

/** Opens a list that was come to without a filter with the view its reader has chosen for that; once, so that it can be left. */
function useDefaultView({ name, search, replace }: Pick<List, 'name' | 'search' | 'replace'>): void {
  const [isPlain] = useState(Object.keys(search).length === 0)
  const isDone = useRef(false)
  const id = useListPreference(name)?.defaultViewId ?? null
  const views = useSavedViews(name, isPlain && id !== null)
  const state = views?.find((view) => view.id === id)?.state
  useEffect(() => {
    if (!isPlain || isDone.current || !state) return
    isDone.current = true
    replace(state)
  }, [isPlain, state, replace])
}

/** The state of the list on this address; `sort` is its order unless said otherwise. */
export function useList(name: string, sort: string): List {
  const all = useSearch({ strict: false }) as Search
  // The moment that is looked at is not of the list; the router keeps it.
  const search = useMemo(
    () =>
      Object.fromEntries(Object.entries(all).filter(([key, value]) => key !== 'at' && value !== undefined)),
    [all],
  )
  const navigate = useNavigate()
  const replace = (next: Search): void => {
    const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value))
    void navigate({ to: '.', search: kept as never, replace: true, resetScroll: false })
  }
  useDefaultView({ name, search, replace })
  const narrowing = Object.keys(search).filter((key) => key !== 'sort' && key !== 'columns' && search[key])
  return {
    name,
    search,
    q: search['q'] ?? '',
    sort: search['sort'] ?? sort,
    columns: search['columns']?.split('.') ?? null,
    narrowing,
    isNarrowed: narrowing.length > 0,
    given: (...names) =>
      Object.fromEntries(names.flatMap((key) => (search[key] ? [[key, search[key]]] : []))) as never,
    change: (part) => replace({ ...search, ...part }),
    replace,
  }
}
