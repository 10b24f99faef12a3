/** Which accounts' rows an actor may read, as a list's query takes it. */
import type { Guarded } from './scope.ts'

export type Visible =
  | { readonly kind: 'all' }
  /** All but these: the guarded ones, for people who are not cleared. */
  | ({ readonly kind: 'all_but' } & Guarded)
  /** These alone. */
  | { readonly kind: 'only'; readonly accounts: readonly string[] }

export const ALL_VISIBLE: Visible = { kind: 'all' }

/** Whether a row of this account may be read; null: of no account, or of one not known. Of a guarded account's organisation none is. */
export function isVisible(
  visible: Visible,
  accountId: string | null,
  organizationId: string | null = null,
): boolean {
  if (visible.kind === 'all') return true
  if (visible.kind === 'only') return accountId !== null && visible.accounts.includes(accountId)
  if (organizationId !== null && visible.organizations.includes(organizationId)) return false
  return accountId === null || !visible.accounts.includes(accountId)
}
