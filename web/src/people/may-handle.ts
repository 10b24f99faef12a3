/** What of a person’s record only a director changes: what decides who gets in, and as whom. */
import { personSubject, useMay } from '../app/may.ts'
import { useSession } from '../app/session.ts'
import type { Person } from './queries.ts'

const useIsDirector = (): boolean => useSession().data?.roles.includes('director') ?? false

/** Whether the reader may change the record and the last working day: those of a director are a director’s to change. */
export function useMayHandle(person: Person): boolean {
  const mayChange = useMay('directory.change', personSubject(person))
  return useIsDirector() || (mayChange && !person.roles.includes('director'))
}

/** Whether the reader may change the address: of cleared and leading people only they themselves and directors do. */
export function useMayReaddress(person: Person): boolean {
  const me = useSession().data
  const isAbove =
    person.isCleared || person.roles.some((role) => role === 'manager' || role === 'support_operations')
  return useIsDirector() || !isAbove || me?.id === person.id
}
