/** What the inbox asks the server. */
import type { paths } from '../api/schema.gen.ts'
import { api, fetcher, queryClient } from '../api/client.ts'
import { usePages } from '../api/pages.ts'
import { toast, toastProblem } from '../ui/toast.tsx'
import { present } from '../ui/time/clock.ts'

export type NoticeItem =
  paths['/api/v1/inbox']['get']['responses'][200]['content']['application/json']['items'][number]
export type Wishes =
  paths['/api/v1/notification-preferences']['get']['responses'][200]['content']['application/json']

/** How many notices wait to be read; undefined until it is known. Nothing is told to a token: it looks into everybody’s. */
export function useUnread(isPerson: boolean): number | undefined {
  const query = { limit: 1, unread: 'true' as const }
  const options = { staleTime: 300_000, enabled: isPerson }
  return api.useQuery('get', '/api/v1/inbox', { params: { query } }, options).data?.unreadCount
}

/** The internal channels that notices go to. */
export function useChannels(): readonly string[] {
  const { data } = api.useQuery('get', '/api/v1/regions', {}, { staleTime: Infinity })
  return [...new Set(data?.items.map(({ supportChannel }) => supportChannel))].toSorted((a, b) =>
    a.localeCompare(b),
  )
}

/** The notices, the newest first: one’s own, or a channel’s. */
export function useInbox(unread: boolean, channel: string | undefined) {
  const query = {
    limit: 100,
    ...(unread ? { unread: 'true' as const } : {}),
    ...(channel ? { channel } : {}),
  }
  return usePages('/api/v1/inbox', query, (cursor) =>
    fetcher.GET('/api/v1/inbox', { params: { query: { ...query, ...cursor } } }),
  )
}

function refresh(): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === '/api/v1/inbox' })
}

/** Marks one as read. */
export async function markRead(id: string): Promise<void> {
  const { error } = await fetcher.POST('/api/v1/inbox/{id}/read', { params: { path: { id } } })
  if (error) return toastProblem(error)
  await refresh()
}

/** Marks all as read that were told until now. */
export async function markAllRead(): Promise<void> {
  const until = new Date(present()).toISOString()
  const { data, error } = await fetcher.POST('/api/v1/inbox/read', { body: { until } })
  if (error) return toastProblem(error)
  await refresh()
  const count = data.noticeIds.length
  await toast({ words: count === 1 ? 'One notice marked as read.' : `${count} notices marked as read.` })
}

/** The tickets of these notices, by their row. */
export function useTicketsOf(items: readonly NoticeItem[], zone: string) {
  const ids = [...new Set(items.flatMap(({ ticketId }) => ticketId ?? []))].slice(0, 100)
  const query = { ids: ids.join(','), status: 'all' as const, limit: 100, zone }
  const answer = api.useQuery(
    'get',
    '/api/v1/tickets',
    { params: { query } },
    { enabled: ids.length > 0, staleTime: 300_000 },
  )
  return answer.data?.items
}
