/** What a replay lays over the settings, in words. */
import { plainName } from '../ui/diff/value-diff.tsx'

/** “Default handling mode auto assign, warn before minutes 120”; nothing: as they were. */
export function changesWords(changes: unknown): string {
  if (typeof changes !== 'object' || changes === null) return 'the settings as they were'
  const parts = Object.entries(changes as Record<string, unknown>).map(([key, value]) =>
    key === 'handlingMode' ? modeWords(value) : `${plainName(key).toLowerCase()} ${valueWords(value)}`,
  )
  return parts.length === 0 ? 'the settings as they were' : parts.join(', ')
}

function modeWords(value: unknown): string {
  const { mode, accounts } = value as { mode: string; accounts: readonly string[] }
  const whose =
    accounts.length === 0
      ? 'every account'
      : accounts.length === 1
        ? 'one account'
        : `${accounts.length} accounts`
  return `${mode.replace('_', '-')} for ${whose}`
}

function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value as Record<string, unknown>)
      .map(([key, one]) => `${key} ${valueWords(one)}`)
      .join(', ')
  if (value === null) return 'nobody'
  return typeof value === 'string' ? value.replace('_', '-') : JSON.stringify(value)
}
