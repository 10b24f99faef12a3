/** The zone of the place that the screen is about: an account's page has one. */
import { useEffect, useSyncExternalStore } from 'react'

let zone: string | null = null
const listeners = new Set<() => void>()

function become(next: string | null): void {
  zone = next
  for (const listener of listeners) listener()
}

/** Says which place the screen is about, as long as it is shown. */
export function useIsAbout(placeZone: string | null | undefined): void {
  useEffect(() => {
    become(placeZone ?? null)
    return () => become(null)
  }, [placeZone])
}

/** Its zone; null: of no one place. */
export function usePlaceZone(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => zone,
  )
}
