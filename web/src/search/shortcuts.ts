/** What a press of a key means anywhere in the application. Pure, but for the letter before. */
import { PLACES } from '../app/navigation.ts'

type Place = (typeof PLACES)[number]['to']

export type Shortcut =
  /** `always`: also from within a field. */
  | { readonly kind: 'palette'; readonly always: boolean }
  | { readonly kind: 'keys' }
  | { readonly kind: 'go'; readonly to: Place } // prettier-ignore

export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target' | 'timeStamp'>

/** “g”, then the first letter of a place that no place before it has. */
export const GO: ReadonlyMap<string, { readonly to: Place; readonly label: string }> = letters()

function letters(): Map<string, { to: Place; label: string }> {
  const taken = new Map<string, { to: Place; label: string }>()
  for (const { to, label } of PLACES) {
    const letter = [...label.toLowerCase()].find((one) => /[a-z]/.test(one) && !taken.has(one))
    if (letter) taken.set(letter, { to, label })
  }
  return taken
}

const TOGETHER_MS = 1500

/** A listener that knows whether “g” was pressed before; null: the key means nothing here. */
export function shortcutOf(): (press: Press) => Shortcut | null {
  let pressedG = -Infinity
  return ({ key, ctrlKey, metaKey, altKey, target, timeStamp }) => {
    if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return { kind: 'palette', always: true }
    if (ctrlKey || metaKey || altKey || isField(target)) return null
    const afterG = timeStamp - pressedG < TOGETHER_MS
    pressedG = key === 'g' && !afterG ? timeStamp : -Infinity
    const place = afterG ? GO.get(key) : undefined
    if (place) return { kind: 'go', to: place.to }
    if (key === '/') return { kind: 'palette', always: false }
    return key === '?' ? { kind: 'keys' } : null
  }
}

/** Where letters are typed, or a dialog is open that has keys of its own. */
function isField(target: EventTarget | null): boolean {
  const element = target as Partial<Element> | null
  if (typeof element?.closest !== 'function') return false
  return (
    element.closest('input, textarea, select, [contenteditable="true"], dialog, [role="dialog"]') !== null
  )
}
