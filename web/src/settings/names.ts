/** Names of schedules and people that settings point at. */
import { useQueries } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { useSchedules, useSettings } from './queries.ts'
import type { Names } from './setting-words.ts'

/** Every person that some version of the settings names is asked for once. */
export function useNames(): Names {
  const schedules = useSchedules().data?.items ?? []
  const { data } = useSettings()
  const ids = new Set(
    [data?.current, ...(data?.versions ?? [])].flatMap((version) => version?.settings.onCall.personId ?? []),
  )
  const people = useQueries({
    queries: [...ids].map((id) => ({
      ...api.queryOptions('get', '/api/v1/people/{id}', { params: { path: { id } } }),
      staleTime: 300_000,
    })),
  })
  return {
    schedule: (id) => schedules.find((one) => one.id === id)?.name ?? 'a schedule that is gone',
    person: (id) => people.find((one) => one.data?.id === id)?.data?.name ?? 'somebody',
  }
}
