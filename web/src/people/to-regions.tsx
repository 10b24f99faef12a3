/** Where regions are made, which everything about people begins with. */
import { Link } from '@tanstack/react-router'

export function ToRegions() {
  return (
    <Link to="/settings/regions" className="btn">
      Regions, in Settings
    </Link>
  )
}
