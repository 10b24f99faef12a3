/** What the reader may do: what they may not is not offered. */
import { useSession } from './session.ts'

/** Whether the reader may do this, by role; limits to own accounts are the server's to say. */
export function useMay(action: string): boolean {
  return useSession().data?.actions.includes(action) ?? false
}
