/** The only place where rooms and connectors are wired together. */
import type { Composition, Platform } from './platform/room.ts'

/** The rooms of the program, lowest rank first, and what the platform needs back from them. */
export function compose(_platform: Platform): Composition {
  return {
    rooms: [],
    personas: null,
    helpDesk: 'none',
  }
}
