/** What the people screens ask the server, and what they change. */
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { api, queryClient } from '../api/client.ts'
import type { paths } from '../api/schema.gen.ts'
import { useMay } from '../app/may.ts'
import { useSession } from '../app/session.ts'
import { toast, toastProblem } from '../ui/toast.tsx'
import { startOfDay, type Instant } from '../ui/time/zone.ts'

type Get<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Answer } } } }
}
  ? Answer
  : never

export type Person = Get<'/api/v1/people/{id}'>
export type Presence = Get<'/api/v1/presence'>['items'][number]
export type Days = Get<'/api/v1/people/{id}/days'>
export type AccountOfPerson = Get<'/api/v1/people/{id}/accounts'>['items'][number]
export type Load = Get<'/api/v1/capacity'>['items'][number]
export type TimeOff = Get<'/api/v1/time-off'>['items'][number]
export type Away = Get<'/api/v1/teams/{id}/absences'>
export type Team = Get<'/api/v1/teams'>['items'][number]
export type Recurring = Get<'/api/v1/recurring-off'>['items'][number]
export type ConnectedCalendar = Get<'/api/v1/people/{id}/calendars'>['items'][number]
export type Interest = Get<'/api/v1/interests'>['items'][number]
export type LeftBehind = Get<'/api/v1/people/{id}/leaves-behind'>['items'][number]
export type Replacements = Get<'/api/v1/people/{id}/replacements'>
export type Hours = Get<'/api/v1/people/{id}/hours'>['items'][number]
export type Region = Get<'/api/v1/regions'>['items'][number]

const NO_REGIONS: readonly Region[] = []

/** Regions; they hardly ever change. */
export function useRegions(): readonly Region[] {
  return api.useQuery('get', '/api/v1/regions', {}, { staleTime: 300_000 }).data?.items ?? NO_REGIONS
}

/** One person. */
export function usePerson(id: string, enabled = true) {
  return api.useQuery('get', '/api/v1/people/{id}', { params: { path: { id } } }, { enabled })
}

/** A person's name; '…' until it is known, null for nobody. */
export function usePersonName(id: string | null): string | null {
  const options = { params: { path: { id: id ?? '' } } }
  const { data, isError } = api.useQuery('get', '/api/v1/people/{id}', options, {
    enabled: id !== null,
    staleTime: 300_000,
  })
  if (id === null) return null
  return data?.name ?? (isError ? 'somebody unknown' : '…')
}

const CHUNK = 100

/** Who of these people is there, by person; asked in pieces, so that a page more asks for that page alone. */
export function usePresence(ids: readonly string[]): ReadonlyMap<string, Presence> {
  const chunks = Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_, index) =>
    ids.slice(index * CHUNK, (index + 1) * CHUNK),
  )
  return useQueries({
    queries: chunks.map((chunk) => ({
      ...api.queryOptions('get', '/api/v1/presence', { params: { query: { ids: chunk.join(',') } } }),
      refetchInterval: 60_000,
    })),
    combine: byPerson,
  })
}

// One function for every call, so that the map stays the same until an answer changes.
function byPerson(
  answers: readonly { data?: { items: Presence[] } | undefined }[],
): ReadonlyMap<string, Presence> {
  return new Map(answers.flatMap(({ data }) => data?.items ?? []).map((item) => [item.personId, item]))
}

/** How full everybody is; nothing for those who may not know. */
export function useLoads(): ReadonlyMap<string, Load> {
  const enabled = useMay('accounts.read_capacity')
  return api.useQuery('get', '/api/v1/capacity', {}, { enabled, select: loadsByPerson }).data ?? NO_LOADS
}

const NO_LOADS: ReadonlyMap<string, Load> = new Map()
const loadsByPerson = ({ items }: Get<'/api/v1/capacity'>): ReadonlyMap<string, Load> =>
  new Map(items.map((item) => [item.personId, item]))

/** The interest list by person. */
export function useInterests() {
  return api.useQuery('get', '/api/v1/interests')
}

/** How many weeks a person's calendar draws. */
export const WEEKS = 6

/** A person's days from the Monday of this week in their zone on. */
export function useDays(personId: string, from: Instant, days: number) {
  const query = { from: new Date(from).toISOString(), days }
  return api.useQuery(
    'get',
    '/api/v1/people/{id}/days',
    { params: { path: { id: personId }, query } },
    { placeholderData: keepPreviousData },
  )
}

/** The accounts of a person: now, to come and over. */
export function useAccountsOf(personId: string) {
  return api.useQuery('get', '/api/v1/people/{id}/accounts', { params: { path: { id: personId } } })
}

/** A person's own hours. */
export function useHours(personId: string) {
  return api.useQuery('get', '/api/v1/people/{id}/hours', { params: { path: { id: personId } } })
}

/** Time off that has not ended; the server says why only to those who may know. */
export function useTimeOff(personId: string, now: Instant, zone: string) {
  const enabled = useMay('absences.read')
  const from = new Date(startOfDay(now, zone)).toISOString()
  const query = { personId, from, limit: 50 }
  return api.useQuery('get', '/api/v1/time-off', { params: { query } }, { enabled })
}

/** Whether the reader is this person. */
export function useIsMe(personId: string): boolean {
  return useSession().data?.id === personId
}

const STARTS = [
  '/api/v1/people',
  '/api/v1/presence',
  '/api/v1/capacity',
  '/api/v1/time-off',
  '/api/v1/busy',
  '/api/v1/recurring-off',
  '/api/v1/teams',
  '/api/v1/regions/{id}/absences',
]
const MORE = ['/api/v1/interests', '/api/v1/ase-requests', '/api/v1/accounts', '/api/v1/now', '/api/v1/who']

/** Asks again for whatever shows people. */
export function refreshPeople(): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => [...STARTS, ...MORE].some((start) => String(queryKey[1]).startsWith(start)),
  })
}

const told = (words: string) => ({
  onSuccess: () => {
    refreshPeople()
    void toast({ words })
  },
})
const toldOrNot = (words: string) => ({
  ...told(words),
  onError: (error: unknown) => void toastProblem(error),
})

export const useAddPerson = () => api.useMutation('post', '/api/v1/people', told('Person added.'))
export const useChangePerson = () => api.useMutation('patch', '/api/v1/people/{id}', told('Person changed.'))
export const useMoveToTeam = () => api.useMutation('patch', '/api/v1/people/{id}', toldOrNot('Moved.'))
export const useSetClearance = () =>
  api.useMutation('patch', '/api/v1/people/{id}', toldOrNot('Clearance changed.'))
export const useSetHours = () => api.useMutation('put', '/api/v1/people/{id}/hours', told('Hours set.'))
export const useLeave = () =>
  api.useMutation('post', '/api/v1/people/{id}/leave', { onSuccess: refreshPeople })
export const useAddTimeOff = () => api.useMutation('post', '/api/v1/time-off', told('Time off noted.'))
export const useChangeTimeOff = () =>
  api.useMutation('patch', '/api/v1/time-off/{id}', told('Time off changed.'))
export const useWithdrawTimeOff = () =>
  api.useMutation('post', '/api/v1/time-off/{id}/withdraw', toldOrNot('Time off withdrawn.'))
export const useSetBusy = () => api.useMutation('put', '/api/v1/busy-periods', toldOrNot('Busy time set.'))
export const useSetInterest = () =>
  api.useMutation('put', '/api/v1/people/{id}/interest', told('Interest list changed.'))
export const useDropInterest = () =>
  api.useMutation('delete', '/api/v1/people/{id}/interest', toldOrNot('Taken off the interest list.'))
export const useAddRecurring = () => api.useMutation('post', '/api/v1/recurring-off', told('Days off noted.'))
export const useEndRecurring = () =>
  api.useMutation('post', '/api/v1/recurring-off/{id}/end', toldOrNot('Days off ended.'))
export const useAddCalendar = () =>
  api.useMutation('post', '/api/v1/people/{id}/calendars', told('Calendar connected.'))
export const useAddCalendarFile = () =>
  api.useMutation('post', '/api/v1/people/{id}/calendars/file', told('Calendar read.'))
export const useChangeCalendar = () =>
  api.useMutation('patch', '/api/v1/calendars/{id}', told('Calendar changed.'))
export const useReadCalendar = () =>
  api.useMutation('post', '/api/v1/calendars/{id}/read', toldOrNot('Calendar asked.'))
export const useRemoveCalendar = () =>
  api.useMutation('delete', '/api/v1/calendars/{id}', toldOrNot('Calendar disconnected.'))
export const useAddTeam = () => api.useMutation('post', '/api/v1/teams', told('Team added.'))
export const useChangeTeam = () => api.useMutation('patch', '/api/v1/teams/{id}', told('Team changed.'))
export const useRemoveTeam = () => api.useMutation('delete', '/api/v1/teams/{id}', toldOrNot('Team removed.'))
