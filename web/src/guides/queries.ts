/** What the guides' pages ask the server, and what they change. */
import { api, queryClient } from '../api/client.ts'
import type { paths } from '../api/schema.gen.ts'
import { toast } from '../ui/toast.tsx'

export type Guide = paths['/api/v1/guides/{slug}']['get']['responses'][200]['content']['application/json']
export type GuideItem =
  paths['/api/v1/guides']['get']['responses'][200]['content']['application/json']['items'][number]
export type Slug = Guide['slug']

export const SLUGS: readonly Slug[] = ['global-support', 'account-teams', 'ases']

/** The slug of an address; undefined: there is no such guide. */
export const slugOf = (text: string): Slug | undefined => SLUGS.find((slug) => slug === text)

export const useGuides = () => api.useQuery('get', '/api/v1/guides')
export const useGuide = (slug: Slug) =>
  api.useQuery('get', '/api/v1/guides/{slug}', { params: { path: { slug } } })
export const useVersions = (slug: Slug) =>
  api.useQuery('get', '/api/v1/guides/{slug}/versions', { params: { path: { slug } } })
export const useVersion = (slug: Slug, version: number) =>
  api.useQuery(
    'get',
    '/api/v1/guides/{slug}/versions/{version}',
    { params: { path: { slug, version } } },
    { staleTime: 300_000 },
  )

const done = (words: string) => ({
  onSuccess: () => {
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/v1/guides'),
    })
    void toast({ words })
  },
})
export const useSaveGuide = () =>
  api.useMutation('put', '/api/v1/guides/{slug}', done('Saved. The history has the text before.'))
export const useRestoreGuide = () =>
  api.useMutation('post', '/api/v1/guides/{slug}/restore', done('It is the shipped text again.'))
