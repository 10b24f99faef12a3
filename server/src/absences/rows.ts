/** Rows of absences as they are written: instants are ISO UTC, `during` a half-open range literal of instants. */
import { inserter, type Query } from '../platform/store/index.ts'

export interface NewTimeOff {
  readonly id: string
  readonly timeOffId: string
  readonly personId: string
  readonly kind: 'planned' | 'sick'
  readonly during: string
  readonly reason?: string | null | undefined
  readonly state: 'confirmed' | 'withdrawn'
  /** Absent: entered by hand. */
  readonly source?: 'entered' | 'calendar'
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

const insertWithSource = inserter<NewTimeOff>('time_off', {
  id: 'uuid',
  time_off_id: 'uuid',
  person_id: 'uuid',
  kind: 'text',
  during: 'tstzrange',
  reason: 'text',
  state: 'text',
  source: 'text',
  recorded_at: 'timestamptz',
  recorded_by: 'text',
})

/** Inserts revisions of time off. */
export const insertTimeOff = (query: Query, rows: readonly NewTimeOff[]): Promise<void> =>
  insertWithSource(
    query,
    rows.map((row) => ({ ...row, source: row.source ?? 'entered' })),
  )

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

export interface NewRecurringOff {
  readonly id: string
  readonly recurringOffId: string
  readonly personId: string
  readonly weekdays: readonly number[]
  readonly everyWeeks: number
  readonly startsOn: string
  readonly endsOn: string
  readonly startMinute: number | null
  readonly endMinute: number | null
  readonly recordedAt: string
  readonly recordedBy: string
}

/** Inserts revisions of recurring days off. */
export const insertRecurringOff = inserter<NewRecurringOff>('recurring_off', {
  id: 'uuid',
  recurring_off_id: 'uuid',
  person_id: 'uuid',
  weekdays: 'smallint[]',
  every_weeks: 'smallint',
  starts_on: 'date',
  ends_on: 'date',
  start_minute: 'smallint',
  end_minute: 'smallint',
  recorded_at: 'timestamptz',
  recorded_by: 'text',
})

export interface NewPod {
  readonly id: string
  readonly podId: string
  readonly name: string
  readonly regionId: string
  readonly zone: string
  readonly covers: 'high_priority' | 'all'
  readonly recordedAt: string
  readonly recordedBy: string
}

/** Inserts revisions of pods. */
export const insertPods = inserter<NewPod>('pod', {
  id: 'uuid',
  pod_id: 'uuid',
  name: 'text',
  region_id: 'uuid',
  zone: 'text',
  covers: 'text',
  recorded_at: 'timestamptz',
  recorded_by: 'text',
})

/** `valid`: a daterange literal of local dates of the pod's zone. */
export interface NewPodMember {
  readonly id: string
  readonly podId: string
  readonly personId: string
  readonly valid: string
  readonly position: number
  readonly recordedAt: string
  readonly recordedBy: string
}

/** Inserts memberships of pods. */
export const insertPodMembers = inserter<NewPodMember>('pod_member', {
  id: 'uuid',
  pod_id: 'uuid',
  person_id: 'uuid',
  valid: 'daterange',
  position: 'smallint',
  recorded_at: 'timestamptz',
  recorded_by: 'text',
})
