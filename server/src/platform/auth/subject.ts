/** What a right may be about besides the programme itself: an account, a person. The web knows the same shapes. */

export interface AccountSubject {
  readonly kind: 'account'
  readonly id: string
  /** null: the account is not known. */
  readonly regionId: string | null
  /** Restricted, or with a contract of the US government's instance: for cleared people only. */
  readonly isGuarded: boolean
}

export interface PersonSubject {
  readonly kind: 'person'
  readonly id: string
  readonly regionId: string
  readonly managerId: string | null
}

export type Subject = AccountSubject | PersonSubject

/** Stands for the account of a ticket whose organisation nobody claimed: managers and directors settle it. */
export const UNKNOWN_ACCOUNT: AccountSubject = {
  kind: 'account',
  id: 'unknown',
  regionId: null,
  isGuarded: false,
}
