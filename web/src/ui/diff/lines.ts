/** What a comparison of two texts shows: its lines, without long stretches that stayed. */

export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed' | 'skipped'
  readonly text: string
}

interface Change {
  readonly value: string
  readonly added?: boolean
  readonly removed?: boolean
}

/** The lines of the changes; of what stayed only `around` lines beside a change. */
export function linesOf(changes: readonly Change[], around: number): DiffLine[] {
  return changes.flatMap((change, index) => {
    const texts = change.value.replace(/\n$/, '').split('\n')
    if (change.added) return texts.map((text) => ({ kind: 'added' as const, text }))
    if (change.removed) return texts.map((text) => ({ kind: 'removed' as const, text }))
    const head = index === 0 ? 0 : around
    const tail = index === changes.length - 1 ? 0 : around
    const left = texts.length - head - tail
    const same = (text: string): DiffLine => ({ kind: 'same', text })
    if (left < 2) return texts.map(same)
    return [
      ...texts.slice(0, head).map(same),
      { kind: 'skipped' as const, text: `${left} lines as they were` },
      ...(tail === 0 ? [] : texts.slice(-tail).map(same)),
    ]
  })
}
