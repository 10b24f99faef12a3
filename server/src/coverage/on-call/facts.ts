/** Shifts on call that a decision may read, as of one version of the facts. */

/** Who is on call, half-open, epoch milliseconds. Shifts may overlap, as they do at a change of the clock. */
export interface OnCallShiftRow {
  readonly id: string
  readonly personId: string
  readonly start: number
  readonly end: number
  /** `entered`, or the rota or feed it comes from. */
  readonly source: string
}

export interface OnCallFacts {
  readonly shifts: readonly OnCallShiftRow[]
}
