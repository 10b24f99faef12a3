/** How the stop switch stands. */
import { api } from '../api/client.ts'

/** May the product write to the outside? An event tells when it is turned; looked at once a minute besides. */
export function useStopSwitch() {
  return api.useQuery('get', '/api/v1/stop-switch', {}, { staleTime: 30_000, refetchInterval: 60_000 })
}
