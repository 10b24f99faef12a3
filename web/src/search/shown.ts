/** What of the search is open: nothing, the palette, the list of keys. */
import { useSyncExternalStore } from 'react'

type Shown = 'nothing' | 'palette' | 'keys'

let shown: Shown = 'nothing'
const listeners = new Set<() => void>()

/** Opens one, in place of the other. */
export function show(next: Shown): void {
  shown = next
  for (const listener of listeners) listener()
}

/** What is open now. */
export function useShown(): Shown {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )
}

export const isMac = /mac|iphone|ipad/i.test(navigator.platform)

/** What the platform calls the key beside the letter. */
export const MOD = isMac ? '⌘' : 'Ctrl '
