/** For whom the reader may say that they take a shift, or give it back: oneself, one's people, or everybody. */
import { api } from '../api/client.ts'
import { mayTo } from '../app/abilities.ts'
import { personSubject } from '../app/may.ts'
import { useSession } from '../app/session.ts'

const SWAP = 'coverage.swap_shifts'

type Taker = Parameters<typeof personSubject>[0]

/** Whether the reader may say it for a person. */
export function useMaySwapFor(): (person: Taker) => boolean {
  const { data } = useSession()
  return (person) =>
    data !== undefined && data.actions.includes(SWAP) && mayTo(data, SWAP, personSubject(person))
}

/** The same of somebody of whom only the id is known; false until they are. */
export function useMaySwapOf(personId: string | null): boolean {
  const may = useMaySwapFor()
  const { data } = api.useQuery(
    'get',
    '/api/v1/people/{id}',
    { params: { path: { id: personId ?? '' } } },
    { enabled: personId !== null, staleTime: 300_000 },
  )
  return data !== undefined && may(data)
}
