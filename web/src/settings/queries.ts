/** What the settings' pages ask the server, and what they change. */
import { api, queryClient } from '../api/client.ts'
import type { paths } from '../api/schema.gen.ts'
import { toast } from '../ui/toast.tsx'

export type SettingsAnswer = paths['/api/v1/settings']['get']['responses'][200]['content']['application/json']
export type SettingVersion = SettingsAnswer['current']
export type Settings = SettingVersion['settings']
export type SettingKey = keyof Settings

/** Every version, and the one in force. */
export function useSettings() {
  return api.useQuery('get', '/api/v1/settings')
}

/** Regions, with what stands under them. */
export function useRegions() {
  return api.useQuery('get', '/api/v1/regions', {}, { staleTime: 300_000 })
}

/** Schedules with their hours. */
export function useSchedules() {
  return api.useQuery('get', '/api/v1/schedules', {}, { staleTime: 300_000 })
}

/** Lists of holidays with their days. */
export function useHolidaySets() {
  return api.useQuery('get', '/api/v1/holiday-sets', {}, { staleTime: 300_000 })
}

/** A person by name; '…' until it is known, null for nobody. */
export function usePersonName(id: string | null | undefined): string | null {
  const { data, isError } = api.useQuery(
    'get',
    '/api/v1/people/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: Boolean(id), staleTime: 300_000 },
  )
  if (!id) return null
  return data?.name ?? (isError ? 'somebody who is not here any more' : '…')
}

const refresh = (...starts: string[]): void =>
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => starts.some((start) => String(queryKey[1]).startsWith(start)),
  })

/** Adds a version of the settings; says what was done in `words`. */
export function useChangeSettings(words: string) {
  return api.useMutation('put', '/api/v1/settings', {
    onSuccess: () => {
      refresh('/api/v1/settings')
      void toast({ words })
    },
  })
}

const told = (words: string, ...starts: string[]) => ({
  onSuccess: () => {
    refresh(...starts)
    void toast({ words })
  },
})

export const useAddRegion = () =>
  api.useMutation('post', '/api/v1/regions', told('Region added.', '/api/v1/regions', '/api/v1/now'))
export const useChangeRegion = () =>
  api.useMutation('patch', '/api/v1/regions/{id}', told('Region changed.', '/api/v1/regions', '/api/v1/now'))
export const useAddSchedule = () =>
  api.useMutation('post', '/api/v1/schedules', told('Schedule added.', '/api/v1/schedules'))
export const useRenameSchedule = () =>
  api.useMutation('patch', '/api/v1/schedules/{id}', told('Schedule renamed.', '/api/v1/schedules'))
export const useSetHours = () =>
  api.useMutation(
    'put',
    '/api/v1/schedules/{id}/hours',
    told('Hours set.', '/api/v1/schedules', '/api/v1/now', '/api/v1/who'),
  )

const HOLIDAYS = '/api/v1/holiday-sets'
export const useAddHolidaySet = () => api.useMutation('post', HOLIDAYS, told('List made.', HOLIDAYS))
export const useSetHolidays = () =>
  api.useMutation('put', '/api/v1/holiday-sets/{id}', told('Days kept.', HOLIDAYS))
export const useImportHolidays = () =>
  api.useMutation('post', '/api/v1/holiday-sets/import', told('Holidays taken over.', HOLIDAYS))
export const useImportAgain = () =>
  api.useMutation('post', '/api/v1/holiday-sets/{id}/import', told('Holidays taken over.', HOLIDAYS))
