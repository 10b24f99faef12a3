/** What the brief needs from rooms above. */
import type { Actor } from '../platform/auth/index.ts'

/** A ticket in one line. Instants are ISO UTC. */
export interface BriefTicket {
  readonly source: string
  readonly ticketId: string
  readonly subject: string | null
  readonly status: string
  readonly priority: string | null
  readonly updatedAt: string
  readonly isEmergency: boolean
  readonly sentence: string | null
}

/** An emergency with what was learnt. */
export interface BriefEmergency {
  readonly source: string
  readonly ticketId: string
  readonly subject: string | null
  readonly beganAt: string
  readonly isRunning: boolean
  readonly record: {
    readonly happened: string
    readonly causeKnown: boolean
    readonly cause: string | null
    readonly nextSteps: string | null
    readonly toChange: string | null
  } | null
}

/** Implemented by tickets. */
export interface TicketsForBrief {
  /** Whether somebody answers a running emergency of the account now. */
  answersEmergency(personId: string, accountId: string): Promise<boolean>
  /** The actor may read the account's tickets. */
  recent(actor: Actor, accountId: string, limit: number): Promise<readonly BriefTicket[]>
  emergencies(actor: Actor, accountId: string): Promise<readonly BriefEmergency[]>
}
