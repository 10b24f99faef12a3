/** What is asked anew once something of an environment changed. */
import { queryClient } from '../api/client.ts'

/** Environments, briefs and lists of planned changes. */
export const refreshEnvironment = (): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey }) => {
      const path = String(queryKey[1])
      return path.endsWith('/environment') || path.endsWith('/brief') || path.endsWith('/planned-changes')
    },
  })
