/** Words handed out from an array shared by many tables, starting at `base`. */
export interface Slice {
  readonly words: Int32Array
  readonly base: number
}

/**
 * Words in a slab (1 MB). Tables share slabs because each array of their own would be two more objects to follow,
 * far apart in memory, on every question. A slab lives as long as any of its tables, so it is kept small.
 */
const SLAB = 1 << 18

let slab = new Int32Array(0)
let used = 0

/** Room for `length` words, to be filled by the caller once and never changed. */
export function takeSlice(length: number): Slice {
  if (length > SLAB / 4) return { words: new Int32Array(length), base: 0 }
  // Sixteen words are a cache line: tables begin on one.
  used = (used + 15) & ~15
  if (used + length > slab.length) {
    slab = new Int32Array(SLAB)
    used = 0
  }
  const base = used
  used += length
  return { words: slab, base }
}
