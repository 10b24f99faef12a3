/** Where no ticket stands: what that means of the part that is looked at, and what to do next. */
import { Link } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { Empty } from '../ui/states.tsx'

const OF_PART: Readonly<Record<string, { title: string; words: string }>> = {
  emergency: {
    title: 'No emergency is open.',
    words: 'A ticket that a customer declares one stands here at once, whatever the hour.',
  },
  targets: {
    title: 'Nobody waits for a reply that their engineers cannot give in time.',
    words: 'A ticket stands here whose next reply is due while nobody of its account is there.',
  },
  unknown: {
    title: 'Every open ticket has its account.',
    words: 'A ticket stands here whose organisation belongs to no account.',
  },
}

/** `show`: the part of the list, as in its address; undefined: the open ones. */
export function NoTickets({ show }: { show: string | undefined }) {
  const query = { status: 'all', limit: 1 } as const
  const { data } = api.useQuery('get', '/api/v1/tickets', { params: { query } })
  if (!data) return null
  if (data.items.length === 0) return <NoneYet />
  const { title, words } = OF_PART[show ?? ''] ?? {
    title: 'No ticket is open.',
    words: 'Those that are solved and closed stay, with what was decided and why.',
  }
  return (
    <Empty title={title}>
      <p>{words}</p>
      <p>
        <Link to="/tickets" search={{ show: 'all' }} className="link">
          Look at all tickets
        </Link>
      </p>
    </Empty>
  )
}

/** A programme to which no ticket ever came. */
function NoneYet() {
  return (
    <Empty title="No ticket has come in yet.">
      <p>
        Tickets arrive from a connected help desk, from a file, or by the API; each gets a decision with its
        reasons.
      </p>
      <p>
        <Link to="/connections" className="link">
          See what is connected
        </Link>
        , or look around first with <code>attache demo</code>.
      </p>
    </Empty>
  )
}
