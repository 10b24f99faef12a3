/** What accounts needs from outside. Connectors implement it. */

export type FieldOutcome =
  | { readonly kind: 'done' }
  /** Tried again later without counting: too many requests, or no answer. */
  | { readonly kind: 'later'; readonly afterMs: number; readonly because: string }
  /** The help desk said no: shown with the message, and waits for a person. */
  | { readonly kind: 'refused'; readonly message: string }

/** Writes fields of help-desk organisations. */
export interface OrganizationFieldWriter {
  readonly name: string
  /** Sets `assigned_se` to a help-desk user, or empties it. Setting the same value again changes nothing. */
  setAssignedSe(
    organizationId: string,
    helpDeskUserId: string | null,
    signal: AbortSignal,
  ): Promise<FieldOutcome>
}
