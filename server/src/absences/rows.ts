/** Rows of absences as they are written: instants are ISO UTC, `during` a half-open range literal of instants. */
import { inserter } from '../platform/store/index.ts'

export interface NewTimeOff {
  readonly id: string
  readonly timeOffId: string
  readonly personId: string
  readonly kind: 'planned' | 'sick'
  readonly during: string
  readonly reason?: string | null | undefined
  readonly state: 'confirmed' | 'withdrawn'
  readonly recordedAt: string
  readonly recordedBy: string
}

export interface NewBusyPeriod {
  readonly id: string
  readonly personId: string
  readonly during: string
  readonly recordedAt: string
}

export interface NewCover {
  readonly id: string
  readonly coverId: string
  readonly accountId: string
  readonly absentPersonId: string
  readonly backupPersonId: string
  readonly during: string
  readonly recordedAt: string
  readonly recordedBy: string
}

/** Inserts revisions of time off. */
export const insertTimeOff = inserter<NewTimeOff>('time_off', {
  id: 'uuid',
  time_off_id: 'uuid',
  person_id: 'uuid',
  kind: 'text',
  during: 'tstzrange',
  reason: 'text',
  state: 'text',
  recorded_at: 'timestamptz',
  recorded_by: 'text',
})

/** Inserts busy periods. */
export const insertBusyPeriods = inserter<NewBusyPeriod>('busy_period', {
  id: 'uuid',
  person_id: 'uuid',
  during: 'tstzrange',
  recorded_at: 'timestamptz',
})

/** Inserts revisions of covers. */
export const insertCovers = inserter<NewCover>('cover', {
  id: 'uuid',
  cover_id: 'uuid',
  account_id: 'uuid',
  absent_person_id: 'uuid',
  backup_person_id: 'uuid',
  during: 'tstzrange',
  recorded_at: 'timestamptz',
  recorded_by: 'text',
})
