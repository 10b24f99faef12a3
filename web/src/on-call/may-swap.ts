/** For whom the reader may say that they take a shift, or give it back, and whose they may enter: oneself, one's people, or everybody. */
import { api } from '../api/client.ts'
import { mayTo } from '../app/abilities.ts'
import { personSubject } from '../app/may.ts'
import { useSession } from '../app/session.ts'

const SWAP = 'coverage.swap_shifts'
const CHANGE = 'coverage.change_shifts'

type Shifts = typeof SWAP | typeof CHANGE
type Taker = Parameters<typeof personSubject>[0]

/** Whether the reader may say for a person that they take a shift. */
export const useMaySwapFor = (): ((person: Taker) => boolean) => useMayFor(SWAP)
/** Whether the reader may enter shifts of a person. */
export const useMayEnterFor = (): ((person: Taker) => boolean) => useMayFor(CHANGE)
/** The same of somebody of whom only the id is known; false until they are, and for nobody. */
export const useMaySwapOf = (personId: string | null): boolean => useMayOf(SWAP, personId)
/** Whether a shift of theirs that was entered may be taken back. */
export const useMayDropOf = (personId: string | null): boolean => useMayOf(CHANGE, personId)

function useMayFor(action: Shifts): (person: Taker) => boolean {
  const { data } = useSession()
  return (person) =>
    data !== undefined && data.actions.includes(action) && mayTo(data, action, personSubject(person))
}

function useMayOf(action: Shifts, personId: string | null): boolean {
  const may = useMayFor(action)
  const { data } = api.useQuery(
    'get',
    '/api/v1/people/{id}',
    { params: { path: { id: personId ?? '' } } },
    { enabled: personId !== null, staleTime: 300_000 },
  )
  return data !== undefined && may(data)
}
