/** What the reader has set for themselves: asked once, changed at once, put back where the server refuses. */
import type { paths } from './schema.gen.ts'
import { api, fetcher, queryClient } from './client.ts'
import { toastProblem } from '../ui/toast.tsx'

export type Preferences = paths['/api/v1/preferences']['get']['responses'][200]['content']['application/json']
export type Display = Preferences['display']
export type ListPreference = Preferences['lists'][string]
export type SavedView =
  paths['/api/v1/saved-views']['get']['responses'][200]['content']['application/json']['items'][number]

const PATH = '/api/v1/preferences'
const KEY = ['get', PATH, {}]
const NOTHING: ListPreference = { columns: null, defaultViewId: null }

/** undefined until they have come. */
export function usePreferences(): Preferences | undefined {
  return api.useQuery('get', PATH, {}, { staleTime: Infinity }).data
}

/** The columns and the view that this list opens with; undefined until they have come. */
export function useListPreference(list: string): ListPreference | undefined {
  const all = usePreferences()
  return all && (all.lists[list] ?? NOTHING)
}

/** Shows the change before the server has it. */
async function change(
  shown: (old: Preferences) => Preferences,
  send: () => Promise<{ data?: Preferences; error?: unknown }>,
): Promise<void> {
  const before = queryClient.getQueryData<Preferences>(KEY)
  if (before) queryClient.setQueryData(KEY, shown(before))
  const { data, error } = await send()
  if (data) return void queryClient.setQueryData(KEY, data)
  queryClient.setQueryData(KEY, before)
  await toastProblem(error)
}

/** Sets how the reader reads. */
export function setDisplay(display: Partial<Display>): Promise<void> {
  return change(
    (old) => ({ ...old, display: { ...old.display, ...display } }),
    () => fetcher.PATCH('/api/v1/preferences/display', { body: display }),
  )
}

/** Sets the columns of a list, or the view it opens with; what is not named stays. */
export function setListPreference(list: string, part: Partial<ListPreference>): Promise<void> {
  const old = queryClient.getQueryData<Preferences>(KEY)?.lists[list] ?? NOTHING
  const next = { ...old, ...part }
  return change(
    (all) => ({ ...all, lists: { ...all.lists, [list]: next } }),
    () => fetcher.PUT('/api/v1/preferences/lists/{list}', { params: { path: { list } }, body: next }),
  )
}

/** The saved views of a list: the reader’s own first, then those that others share. */
export function useSavedViews(list: string, isWanted = true): readonly SavedView[] | undefined {
  const options = { staleTime: 300_000, enabled: isWanted }
  return api.useQuery('get', '/api/v1/saved-views', { params: { query: { list } } }, options).data?.items
}

/** Asks for the views again, after one was changed. */
export function refreshViews(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/saved-views'] })
}
