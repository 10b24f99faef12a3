/** An address that leads nowhere. */
import { Link } from '@tanstack/react-router'
import { Screen } from './screen.tsx'

/** Says so, and offers the way back. */
export function NotFoundPage() {
  return (
    <Screen title="Not found" crumbs={[{ label: 'Not found' }]}>
      <h1 className="answer">There is nothing at this address.</h1>
      <p className="muted">It may have been removed, or the link is incomplete.</p>
      <p>
        <Link to="/" className="link">
          Go to Now
        </Link>
      </p>
    </Screen>
  )
}
