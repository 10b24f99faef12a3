/** What absences need of rooms above: coverage looks at the facts, tickets know what was opened meanwhile. */
import type { EpochMs, Interval } from '../calendar/api.ts'
import type { Settings } from '../directory/api.ts'
import type { Query } from '../platform/store/index.ts'
import type { Outside } from './calendars/ports.ts'

/** Somebody as the cover workflow sees them. */
export interface OutlookPerson {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly regionId: string
  readonly managerId: string | null
  /** Who leads their region; null: nobody. */
  readonly leaderId: string | null
  /** Who leads their team, and where it is told; null: nobody, nowhere. */
  readonly teamLeaderId: string | null
  readonly teamChannel: string | null
  readonly roles: readonly string[]
  readonly languages: readonly string[]
  readonly isCleared: boolean
  /** From when on they are not here any more; infinite: nobody knows of an end. */
  readonly gone: EpochMs
}

/** An account that misses somebody in a stretch of time. */
export interface AffectedAccount {
  readonly accountId: string
  readonly name: string
  readonly zone: string
  readonly regionId: string
  readonly isGuarded: boolean
  /** `own`: the person is its ASE. `covered`: the person covers it for `absentPersonId`. */
  readonly role: 'own' | 'covered'
  readonly absentPersonId: string
  /** Of the absence the part in which the person stands for the account. */
  readonly stretch: Interval
  /** Hours of it that need a name (domain.md 4.4). */
  readonly required: readonly Interval[]
  /** Of them those in which another of its ASEs is at work. */
  readonly shared: readonly Interval[]
  /** Of them those in which no other ASE and no accepted cover is at work: what somebody is asked for. */
  readonly needed: readonly Interval[]
  /** Of them those in which nobody named at all would answer: no ASE, cover, standing backup or pod. */
  readonly nobody: readonly Interval[]
  readonly standingBackupId: string | null
  /** Its other ASEs. */
  readonly aseIds: readonly string[]
}

/** An account for which somebody stands, as its ASE or for one. */
export interface Post {
  readonly accountId: string
  readonly isAse: boolean
  /** Its assignments and contracts, as far as they hold: other words, other hours. */
  readonly terms: string
}

/** What a plan has put into the facts already, and is to be looked past. */
export interface Except {
  readonly timeOffId?: string | null
  readonly coverIds?: readonly string[]
}

/** An account as the workflow names it. */
export interface OutlookAccount {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly isGuarded: boolean
}

/** One look at the newest facts: every answer is of one version. Intervals are merged and in order. */
export interface Outlook {
  /** The version of the facts that it shows. */
  readonly version: number
  person(id: string): OutlookPerson | null
  account(id: string): OutlookAccount | null
  settings(at: EpochMs): Settings
  /** Those who are counted together with somebody when people are away at once, as far as they are here from `from` on. */
  team(personId: string, from: EpochMs): readonly string[]
  /** Directors who are here at `at`: they decide where nobody else stands above. */
  directors(at: EpochMs): readonly string[]
  /** Everybody who may be asked to cover: here until `until`, and an engineer. */
  pool(until: EpochMs): readonly string[]
  affected(personId: string, during: Interval, except?: Except): readonly AffectedAccount[]
  /** The accounts for which somebody stands at some time of it, by their ids. It costs little: nothing is worked out. */
  posts(personId: string, during: Interval): readonly Post[]
  /** At work, time off and holidays taken out. */
  working(personId: string, during: Interval): readonly Interval[]
  /** Away by time off or holiday. */
  away(personId: string, during: Interval): readonly Interval[]
  /** Away by time off alone, days off that come back included. */
  timeOff(personId: string, during: Interval): readonly Interval[]
  /** Their shifts on call. */
  onCall(personId: string, during: Interval): readonly Interval[]
  /** How many accounts they are ASE of at some time of it. */
  accountsHeld(personId: string, during: Interval): number
  /** Which accounts they cover at some time of it. */
  accountsCovered(personId: string, during: Interval): readonly string[]
  /** Whether the two are of one pod at some time of it. */
  samePod(a: string, b: string, during: Interval): boolean
  /** Who has covered the account before, or covers it now. */
  coveredBefore(accountId: string, before: EpochMs): ReadonlySet<string>
  /** The first instant from `at` on at which they are at work; null: never. */
  nextWorking(personId: string, at: EpochMs): EpochMs | null
  /** The working interval that begins `days` working days after (before, if negative) `at`; null: never. */
  workingDay(personId: string, at: EpochMs, days: number): Interval | null
}

/** Coverage, as absences ask it. */
export interface CoverageAhead {
  look(): Promise<Outlook>
}

/** A ticket of a covered account that was opened while its ASE was away. */
export interface OpenedMeanwhile {
  readonly source: string
  readonly ticketId: string
  readonly accountId: string
  readonly subject: string
  readonly status: string
  readonly priority: string | null
  /** Name of who holds it in the help desk, where we know them. */
  readonly assigneeName: string | null
  readonly openedAt: string
}

/** Counts of what happened with an account meanwhile. */
export interface DoneMeanwhile {
  readonly accountId: string
  readonly opened: number
  readonly solved: number
  readonly emergencies: number
}

/** Tickets, as absences ask them. */
export interface TicketsMeanwhile {
  /** Those opened within [from, to), at most 200, the open ones first, newest first. */
  opened(
    query: Query,
    accountIds: readonly string[],
    from: EpochMs,
    to: EpochMs,
  ): Promise<readonly OpenedMeanwhile[]>
  done(
    query: Query,
    accountIds: readonly string[],
    from: EpochMs,
    to: EpochMs,
  ): Promise<readonly DoneMeanwhile[]>
}

/** What the room needs of rooms above. */
export interface AbsencesPorts {
  readonly coverage: CoverageAhead
  readonly tickets: TicketsMeanwhile
  /** Calendars kept elsewhere, and what seals their addresses; absent: none are read. */
  readonly outside?: Outside
}
