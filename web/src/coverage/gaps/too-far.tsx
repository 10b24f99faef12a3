/** Of moments that are so far from today that no proof is made for them. */
import { useAsOf, useLookAt } from '../../app/as-of.tsx'
import { usePresent } from '../../ui/time/clock.ts'
import { DAY } from '../../ui/time/zone.ts'

/** As far as the server proves, before the present and after it. */
const FARTHEST = 366 * DAY

/** Whether the moment that is looked at is further away: then nothing is asked. */
export function useIsTooFar(): boolean {
  const at = useAsOf()
  const now = usePresent()
  return at !== null && Math.abs(at - now) > FARTHEST
}

/** Why there is no proof, and the way back. */
export function TooFar() {
  const look = useLookAt()
  return (
    <>
      <p>Which hours have nobody is proven for moments of up to a year before and after the present.</p>
      <button type="button" className="btn small" onClick={() => look(null)}>
        Back to now
      </button>
    </>
  )
}
