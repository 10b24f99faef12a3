/** What the screens of surges ask the server, and what they change. */
import { api, queryClient } from '../api/client.ts'
import { toast, toastProblem } from '../ui/toast.tsx'

/** One surge, asked again each minute. */
export function useSurge(surgeId: string) {
  return api.useQuery(
    'get',
    '/api/v1/surges/{surgeId}',
    { params: { path: { surgeId } } },
    { refetchInterval: 60_000 },
  )
}

function refresh(): void {
  for (const path of ['/api/v1/surges', '/api/v1/my-day', '/api/v1/tickets'])
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith(path) })
}

/** Records what the customer chose, and has it carried out. */
export function useChoose() {
  return api.useMutation('post', '/api/v1/surges/{surgeId}/choice', {
    onSuccess: () => {
      refresh()
      void toast({ words: 'Choice recorded and carried out.' })
    },
    onError: (error) => void toastProblem(error),
  })
}

/** Takes the choice back with what it did. */
export function useTakeBack() {
  return api.useMutation('post', '/api/v1/surges/{surgeId}/choice/undo', {
    onSuccess: ({ left }) => {
      refresh()
      const [first] = left
      void toast({
        words: first
          ? `Taken back, but for ${left.length === 1 ? 'one ticket' : `${left.length} tickets`}: ${first.why}`
          : 'Choice taken back. Everything is as it was.',
      })
    },
    onError: (error) => void toastProblem(error),
  })
}
