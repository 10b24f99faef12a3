/** Now without accounts, and a filter that finds none. */
import { useNavigate } from '@tanstack/react-router'
import { Empty } from '../ui/states.tsx'
import { Strip } from '../ui/strip/strip.tsx'

/** A programme that has nobody to answer for yet: the empty line, and what fills it. */
export function NoAccounts() {
  return (
    <Empty
      isPage
      title="No accounts yet."
      drawing={<Strip window={{ from: 0, to: 1 }} bars={[]} label="No accounts" />}
    >
      <p>Once there are accounts with their engineers, this screen says who answers for each of them, now.</p>
      <p>
        To look around first, run <code>attache demo</code>: a fictional programme, removed again by{' '}
        <code>attache demo --remove</code>.
      </p>
      <p>
        To begin with your own, send them to the API:{' '}
        <a className="link" href="/docs">
          API docs
        </a>
        .
      </p>
    </Empty>
  )
}

/** The filter leaves nothing. */
export function NothingFound() {
  const navigate = useNavigate({ from: '/' })
  return (
    <Empty title="No account matches.">
      <button type="button" className="btn" onClick={() => void navigate({ search: {} })}>
        Show all accounts
      </button>
    </Empty>
  )
}
