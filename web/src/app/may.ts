/** What the reader may do: what they may not is not offered. The rules are the server's own, asked with the same library. */
import { mayTo, type Subject } from './abilities.ts'
import { useSession } from './session.ts'

/** Whether the reader may do this to an account or a person; without one: to something at least. */
export function useMay(action: string, subject?: Subject): boolean {
  const { data } = useSession()
  if (!data?.actions.includes(action)) return false
  return subject === undefined || mayTo(data, action, subject)
}

/** An account as rights are asked about. */
export const accountSubject = ({ id, regionId }: { id: string; regionId: string }): Subject => ({
  kind: 'account',
  id,
  regionId,
})

/** A person as rights are asked about. */
export const personSubject = ({
  id,
  regionId,
  managerId,
}: {
  id: string
  regionId: string
  managerId: string | null
}): Subject => ({ kind: 'person', id, regionId, managerId })
