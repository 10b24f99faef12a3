/** Who may ask for an ASE to be set, replaced or removed; and who may set one, as the programme's setting says. */
import { api } from '../api/client.ts'
import { useMay } from '../app/may.ts'
import { useSession } from '../app/session.ts'

const APPLIERS = {
  directors: ['director'],
  managers: ['director', 'manager'],
  ases: ['director', 'manager', 'ase'],
} as const

/** Whether this reader's request is applied, or may apply another's. */
export function useMaySet(): boolean {
  const roles = useSession().data?.roles ?? []
  const { data } = api.useQuery('get', '/api/v1/settings', {}, { staleTime: 300_000 })
  const who: readonly string[] = APPLIERS[data?.current.settings.whoMaySetAse ?? 'directors']
  return roles.some((role) => who.includes(role))
}

/** Whether the reader may file a request at all. */
export function useMayFile(): boolean {
  const mayAsk = useMay('accounts.request_ase')
  const maySet = useMaySet()
  return mayAsk || maySet
}
