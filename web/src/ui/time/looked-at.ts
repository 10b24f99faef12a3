/** The moment that everything inside is looked at; null: the present, as it goes on. */
import { createContext, useContext } from 'react'
import type { Instant } from './zone.ts'

const LookedAt = createContext<Instant | null>(null)

/** Gives everything inside the moment. */
export const LookedAtProvider = LookedAt.Provider

/** The moment that is looked at; null: now. */
export function useLookedAt(): Instant | null {
  return useContext(LookedAt)
}
