/** What comes over with an organisation that was just linked; counted while it does. */
import { Link } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { useMay } from '../app/may.ts'

const EVERY_MS = 1000

interface CameOverProps {
  readonly accountId: string
  readonly organizationId: string
}

/** Nothing for whoever may not read tickets. */
export function CameOver({ accountId, organizationId }: CameOverProps) {
  const mayRead = useMay('tickets.read')
  const { data } = api.useQuery(
    'get',
    '/api/v1/accounts/{accountId}/tickets-that-came-over',
    { params: { path: { accountId } } },
    {
      enabled: mayRead,
      refetchInterval: ({ state }) =>
        state.data?.items.some((one) => one.state === 'running') === true && EVERY_MS,
    },
  )
  const one = data?.items.find((item) => item.organizationId === organizationId)
  if (!one) return null
  return (
    <p role="status">
      Organisation <span className="mono">{organizationId}</span> is linked. {one.sentence}{' '}
      <Link to="/accounts/$accountId" params={{ accountId }} className="link">
        Open the account
      </Link>
    </p>
  )
}
