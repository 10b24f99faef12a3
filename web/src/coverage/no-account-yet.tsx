/** Of a programme without accounts: what stands here later, and where it begins. */
import { Link } from '@tanstack/react-router'
import { Empty } from '../ui/states.tsx'

export function NoAccountYet() {
  return (
    <Empty title="No account yet">
      <p>
        Every account with an engineer is looked at here, hour by hour: who answers, and when nobody would.
      </p>
      <Link to="/accounts" className="btn">
        Accounts
      </Link>
    </Empty>
  )
}
