/** Why hours have nobody, in the order in which the first that holds is named. */
import type { Gap } from '../../api/types.ts'

export type Cause = Gap['cause']

export const CAUSES = [
  'contract_without_ase',
  'time_off_without_backup',
  'backup_away_too',
  'backup_overloaded',
  'person_left',
  'no_overlap',
  'pod_too_thin',
] as const satisfies readonly Cause[]

export const CAUSE_NAMES: Readonly<Record<Cause, string>> = {
  contract_without_ase: 'Contract without ASE',
  time_off_without_backup: 'Away without backup',
  backup_away_too: 'Backup away too',
  backup_overloaded: 'Backup overloaded',
  person_left: 'ASE has left',
  no_overlap: 'No overlap of hours',
  pod_too_thin: 'Pod too thin',
}

/** What could close a gap. */
export const FIX_KINDS = ['ask_cover', 'name_ase', 'name_night_contact', 'none'] as const
export type FixKind = (typeof FIX_KINDS)[number]

export const FIX_NAMES: Readonly<Record<FixKind, string>> = {
  ask_cover: 'Ask somebody to cover',
  name_ase: 'Name an ASE',
  name_night_contact: 'Name somebody for hours off',
  none: 'Nobody could close it',
}

/** Working time in hours, never in days: “48 h 45 min”. */
export function hoursInWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return minutes % 60 === 0 || hours >= 100
    ? `${Math.round(minutes / 60).toLocaleString('en-GB')} h`
    : `${hours} h ${minutes % 60} min`
}
