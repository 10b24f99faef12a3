/** What the doctor finds. */

export interface Finding {
  /** bad: broken, the command ends with status 1 · warn: worth a look · good. */
  readonly level: 'good' | 'warn' | 'bad'
  readonly text: string
  readonly todo?: string
}

/** All is well. */
export const good = (text: string): Finding => ({ level: 'good', text })

/** Worth a look. */
export const warn = (text: string, todo: string): Finding => ({ level: 'warn', text, todo })

/** Broken. */
export const bad = (text: string, todo?: string): Finding => ({ level: 'bad', text, ...(todo && { todo }) })

/** The names, the first few spelt out. */
export function someNames(names: readonly string[]): string {
  const rest = names.length - 5
  return `${names.slice(0, 5).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

/** `1 account`, `3 accounts`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
