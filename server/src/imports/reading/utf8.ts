/** Where a text stops being UTF-8. */

/** The offset of the first byte that cannot belong to UTF-8; -1 where all is well or only the end is cut off. */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const needs = lengthFrom(bytes[at]!)
    if (needs === 0) return at
    for (let i = 1; i < needs; i++) {
      if (at + i >= bytes.length) return -1
      if (!continues(bytes[at]!, i, bytes[at + i]!)) return at
    }
    at += needs
  }
  return -1
}

function lengthFrom(first: number): number {
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return 0
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
}

/** Overlong forms, surrogates and what lies beyond U+10FFFF are excluded by the second byte. */
function continues(first: number, index: number, byte: number): boolean {
  if (byte < 0x80 || byte > 0xbf) return false
  if (index > 1) return true
  if (first === 0xe0) return byte >= 0xa0
  if (first === 0xed) return byte <= 0x9f
  if (first === 0xf0) return byte >= 0x90
  return first !== 0xf4 || byte <= 0x8f
}
