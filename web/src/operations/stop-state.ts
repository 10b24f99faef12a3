/** How the stop switch stands. */
import { api } from '../api/client.ts'
import { useMay } from '../app/may.ts'

/** May the product write to the outside? An event tells when it is turned; looked at once a minute besides. */
export function useStopSwitch() {
  const enabled = useMay('platform.read_stop_switch')
  return api.useQuery(
    'get',
    '/api/v1/stop-switch',
    {},
    { enabled, staleTime: 30_000, refetchInterval: 60_000 },
  )
}
