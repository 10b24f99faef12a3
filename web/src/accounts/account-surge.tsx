/** A surge that runs, on the page of its account. */
import { Link } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { useMay } from '../app/may.ts'
import { Badge } from '../ui/badge.tsx'

/** Nothing where there is none, or for whoever may not read tickets. */
export function AccountSurge({ accountId }: { accountId: string }) {
  const mayRead = useMay('tickets.read')
  const query = { account: accountId, state: 'running', limit: 1 } as const
  const { data } = api.useQuery('get', '/api/v1/surges', { params: { query } }, { enabled: mayRead })
  const [surge] = data?.items ?? []
  if (!surge) return null
  return (
    <p>
      <Badge tone="warn">Surge</Badge> {surge.sentence}{' '}
      <Link to="/surges/$surgeId" params={{ surgeId: surge.id }} className="link">
        Three ways to go
      </Link>
    </p>
  )
}
