/** What is typed after the palette was asked for and before it is there: it is kept for it, and nothing else hears it. */

interface Early {
  readonly text: string
  /** Enter was pressed after it. */
  readonly isEntered: boolean
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

const NOTHING: Early = { text: '', isEntered: false }

/** What stands there after one more key; null: the key is the browser's. */
export function afterKey({ text }: Early, { key, ctrlKey, metaKey, altKey }: Press): Early | null {
  const isLetter = [...key].length === 1
  // AltGr writes letters, and says that Ctrl and Alt are held.
  const isCommand = metaKey || ctrlKey !== altKey
  if (isCommand && (isLetter || key === 'Backspace')) return null
  if (isLetter) return { text: text + key, isEntered: false }
  if (key === 'Backspace') return { text: [...text].slice(0, -1).join(''), isEntered: false }
  return key === 'Enter' && text !== '' ? { text, isEntered: true } : null
}

let early = NOTHING

/** Keeps keys until the answer is called; Escape is told, and keeps nothing. */
export function keepKeys(onEscape: () => void): () => void {
  early = NOTHING
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    const next = event.key === 'Escape' ? NOTHING : afterKey(early, event)
    if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    early = next
    if (event.key === 'Escape') onEscape()
  }
  document.addEventListener('keydown', press, true)
  return () => document.removeEventListener('keydown', press, true)
}

/** Hands over what was typed early, once. */
export function handOver(to: (early: Early) => void): void {
  const taken = early
  early = NOTHING
  to(taken)
}
