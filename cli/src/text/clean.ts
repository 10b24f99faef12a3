/** Text from elsewhere made safe to print: a ticket's subject must not steer the reader's terminal. */

// Control characters but tab and line feed, and the characters that turn the direction of writing around.
// oxlint-disable-next-line no-control-regex -- these are the very characters to take out
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** The text with a mark in place of every character that steers a terminal. */
export function cleanText(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(UNSAFE, '\ufffd').replaceAll('\t', '  ')
}

/** The value with every text in it cleaned. */
export function clean<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T
  if (Array.isArray(value)) return value.map(clean) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)])) as T
}

/** JSON for programs: the same value, with the control characters that JSON would let through written as escapes. */
export function safeJson(value: unknown, indent?: number): string {
  const escape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(value, null, indent).replaceAll(/[\u007f-\u009f]/g, escape)
}
