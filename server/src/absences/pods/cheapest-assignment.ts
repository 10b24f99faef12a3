/** The cheapest way to give every row a column of its own (the Hungarian method, with potentials). Pure. */

/** For each row of a square matrix of costs its column. */
export function cheapestAssignment(costs: readonly (readonly number[])[]): number[] {
  const n = costs.length
  const rowPotential = new Float64Array(n + 1)
  const columnPotential = new Float64Array(n + 1)
  // Column → row, both counted from 1; 0 is none.
  const rowOf = new Int32Array(n + 1)
  for (let row = 1; row <= n; row++) augment(costs, row, rowOf, rowPotential, columnPotential)
  const columns = Array.from({ length: n }, () => 0)
  for (let column = 1; column <= n; column++) columns[rowOf[column]! - 1] = column - 1
  return columns
}

/** Gives one more row a column, moving others along the cheapest path. */
function augment(
  costs: readonly (readonly number[])[],
  row: number,
  rowOf: Int32Array,
  rowPotential: Float64Array,
  columnPotential: Float64Array,
): void {
  const n = costs.length
  const slack = new Float64Array(n + 1).fill(Infinity)
  const cameFrom = new Int32Array(n + 1)
  const isDone = new Uint8Array(n + 1)
  rowOf[0] = row
  let column = 0
  do {
    isDone[column] = 1
    const at = rowOf[column]!
    let least = Infinity
    let next = 0
    for (let other = 1; other <= n; other++) {
      if (isDone[other]) continue
      const reduced = costs[at - 1]![other - 1]! - rowPotential[at]! - columnPotential[other]!
      if (reduced < slack[other]!) {
        slack[other] = reduced
        cameFrom[other] = column
      }
      if (slack[other]! < least) {
        least = slack[other]!
        next = other
      }
    }
    for (let other = 0; other <= n; other++) {
      if (isDone[other]) {
        rowPotential[rowOf[other]!]! += least
        columnPotential[other]! -= least
      } else slack[other]! -= least
    }
    column = next
  } while (rowOf[column] !== 0)
  while (column !== 0) {
    const before = cameFrom[column]!
    rowOf[column] = rowOf[before]!
    column = before
  }
}
