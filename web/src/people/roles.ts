/** Roles and stages as people read them. */

export const ROLES = [
  { value: 'ase', label: 'ASE' },
  { value: 'manager', label: 'Manager' },
  { value: 'director', label: 'Director' },
  { value: 'support_engineer', label: 'Support engineer' },
  { value: 'account_team', label: 'Account team' },
  { value: 'support_operations', label: 'Support operations' },
  { value: 'customer_contact', label: 'Customer contact' },
] as const

export type RoleName = (typeof ROLES)[number]['value']

/** “ASE, manager”; “No role” where there is none. */
export function rolesWords(roles: readonly string[]): string {
  const words = ROLES.filter(({ value }) => roles.includes(value)).map(({ label }) => label)
  return words.join(', ') || 'No role'
}

export const STAGES = [
  { value: 'considering', label: 'Considering' },
  { value: 'preparing', label: 'Preparing' },
  { value: 'appointed', label: 'Appointed' },
  { value: 'new', label: 'New' },
] as const

export type Stage = (typeof STAGES)[number]['value']

/** “Considering”. */
export function stageWord(stage: string): string {
  return STAGES.find(({ value }) => value === stage)?.label ?? stage
}
