/** Who is signed in, and the programme that is shown. */
import { api } from '../api/client.ts'
import type { Me } from '../api/types.ts'

/** Asks who we are; the shell waits for it. */
export function useSession() {
  return api.useQuery('get', '/api/v1/me', {}, { staleTime: Infinity })
}

/** Who we are, once the shell stands. */
export function useMe(): { name: string; role: string } {
  const { data } = useSession()
  return { name: data?.name ?? '', role: data ? roleOf(data) : '' }
}

function roleOf(me: Me): string {
  if (me.kind === 'token') return 'By enter link'
  const role = (me.roles[0] ?? '').replaceAll('_', ' ')
  return role === 'ase' ? 'ASE' : role.charAt(0).toUpperCase() + role.slice(1)
}

/** The programme: its name, and whether it is the fictional one. */
export function useProgramme() {
  return api.useQuery('get', '/api/v1/programme', {}, { staleTime: 300_000 })
}
