/** Finds secrets in text that people paste, and puts a mask in their place. Pure, and linear in the length of the text. */
import { MASK } from '../secrets.ts'
import { AFTER_SOMETHING, HEADER, KEY_BEGIN, KEY_END, NAMED, TOKENS } from './patterns.ts'

export interface Masked {
  readonly text: string
  /** What was found, as people call it, each kind once; empty: the text is as it was. */
  readonly kinds: readonly string[]
}

/** A mask may let what stands before it look like a secret too; each round leaves less to be found. */
const ROUNDS = 8

/** The text with every secret that is recognised replaced; masking it again changes nothing. */
export function maskSecretsIn(text: string): Masked {
  const kinds = new Set<string>()
  const note = (kind: string): string => {
    kinds.add(kind)
    return MASK
  }
  let masked = text
  for (let round = 0; round < ROUNDS; round++) {
    const next = maskOnce(masked, note)
    if (next === masked) break
    masked = next
  }
  return { text: masked, kinds: [...kinds] }
}

function maskOnce(text: string, note: (kind: string) => string): string {
  let masked = maskKeys(text, note)
  for (const { kind, pattern } of TOKENS) masked = masked.replace(pattern, () => note(kind))
  for (const { kind, pattern } of AFTER_SOMETHING) {
    masked = masked.replace(pattern, (whole: string, before: string, value: string) =>
      value.includes(MASK) || (kind === HEADER && !/[0-9]|[a-z][A-Z]/.test(value))
        ? whole
        : before + note(kind),
    )
  }
  return masked.replace(NAMED, (whole: string, before: string, sign: string, ...values: unknown[]) =>
    maskNamed(whole, before, sign, values.slice(0, 3) as (string | undefined)[], note),
  )
}

/** Only the masked text. */
export function maskedText(text: string): string {
  return maskSecretsIn(text).text
}

/** From BEGIN to END of a private key; one whose end is missing, to the end of the text. */
function maskKeys(text: string, note: (kind: string) => string): string {
  const parts: string[] = []
  let from = 0
  for (const begin of text.matchAll(KEY_BEGIN)) {
    if (begin.index < from) continue
    KEY_END.lastIndex = begin.index
    const end = KEY_END.exec(text)
    parts.push(text.slice(from, begin.index), note('private key'))
    from = end ? end.index + end[0].length : text.length
  }
  return parts.join('') + text.slice(from)
}

function maskNamed(
  whole: string,
  before: string,
  sign: string,
  [double, single, bare]: readonly (string | undefined)[],
  note: (kind: string) => string,
): string {
  const value = double ?? single ?? bare ?? ''
  if (value.includes(MASK) || !looksSecret(value, sign === ':' && bare !== undefined)) return whole
  const quote = double !== undefined ? '"' : single !== undefined ? "'" : ''
  return `${before}${quote}${note('password or key')}${quote}`
}

/** After a colon in prose stands a word as often as a password: there it has to look like one. */
function looksSecret(value: string, inProse: boolean): boolean {
  const plain = value.replace(/[.!?…]+$/, '')
  if (
    plain.length < 4 ||
    /^(true|false|null|none|undefined|yes|no|\[.*|\{.*|\$\{?\w+\}?|\*+|x+|<.*)$/i.test(plain)
  )
    return false
  if (!inProse) return true
  return plain.length >= 6 && (/[0-9!#$%^&*+~@]/.test(plain) || /[a-z][A-Z]/.test(plain))
}
