/** The one place of the web that reads the browser's clock. It is corrected by what the server says the time is. */
import { useSyncExternalStore } from 'react'
import { useLookedAt } from './looked-at.ts'
import { MINUTE, type Instant } from './zone.ts'

let offset = 0
let minute = 0
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** The server's present instant, as well as we know it. */
export function present(): Instant {
  return Date.now() + offset
}

/** Takes over the server's time `at`, from an answer received at the browser's `received`. Under two seconds is travel. */
export function hearServerTime(at: Instant, received: number): void {
  if (!Number.isFinite(at) || Math.abs(at - received - offset) < 2000) return
  offset = at - received
  tick()
}

function tick(): void {
  clearTimeout(timer)
  const now = present()
  const current = Math.floor(now / MINUTE) * MINUTE
  if (listeners.size > 0) timer = setTimeout(tick, current + MINUTE - now + 20)
  if (current === minute) return
  minute = current
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  tick()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearTimeout(timer)
  }
}

function snapshot(): Instant {
  if (minute === 0) minute = Math.floor(present() / MINUTE) * MINUTE
  return minute
}

/** The present minute, as an instant, whatever is looked at; the component renders again when it passes. */
export function usePresent(): Instant {
  return useSyncExternalStore(subscribe, snapshot)
}

/** The moment of the screen: the present minute, or the other moment that is looked at. */
export function useNow(): Instant {
  const now = usePresent()
  return useLookedAt() ?? now
}
