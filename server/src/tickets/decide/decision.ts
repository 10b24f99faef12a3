/** What `decide` yields. Pure data: instants in epoch milliseconds, people by id. */
import type { EpochMs } from '../../calendar/api.ts'
import type { NoService } from '../../coverage/api.ts'
import type { Ours } from '../record.ts'
import type { ReplyTarget } from '../targets.ts'

/** The version of these rules: stored with every decision, raised when a rule changes its meaning. */
export const RULES_VERSION = 2

export type Rule = 1 | 2 | 3 | 4 | 5 | 6 | 7

export type Outcome = (typeof outcomes)[number]

/** Every conclusion that there is. */
export const outcomes = [
  'echo',
  'dead',
  'unknown_organization',
  'no_service',
  'emergency',
  'handover',
  'locked',
  'predates',
  'assigned',
  'engaged',
  'cleared',
  'left_unassigned',
  'kept',
] as const

/** Whose job the assignee has in this ticket. */
export type Role = 'ase' | 'on_call' | 'helper' | 'customers_choice'

export type AssigneeEffect =
  | { readonly kind: 'keep' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'assign'; readonly personId: string; readonly userId: string; readonly role: Role }

/** A change that a person should make or refuse: never made by itself. */
export interface Proposal {
  readonly kind: 'assign_on_call' | 'offer_back' | 'unassign' | 'assign_without_user'
  readonly personId: string | null
}

export interface Follow {
  readonly personId: string
  readonly userId: string
  readonly why: 'emergency' | 'shadows' | 'backup' | 'night_contact'
}

/** Somebody is told, at an instant, once per key. */
export interface Tell {
  readonly key: string
  readonly kind:
    | 'emergency'
    | 'target_at_risk'
    | 'weekend'
    | 'nobody_on_call'
    | 'offered_back'
    | 'left_unassigned'
    | 'proposal'
  readonly to: { readonly personId: string } | { readonly channel: string } | { readonly userId: string }
  readonly at: EpochMs
  readonly urgency: 'page' | 'normal'
}

export interface Task {
  readonly key: string
  readonly kind: 'emergency_lead' | 'emergency_follow_up' | 'ask_customer' | 'proposal'
  readonly owner: { readonly personId: string } | { readonly userId: string } | null
  readonly dueAt: EpochMs | null
}

/** The situation the internal note speaks to. */
export interface NotePlan {
  readonly situation: 'emergency' | 'predates' | 'auto_assign' | 'engage' | 'locked' | 'no_service'
  readonly answerBefore: EpochMs | null
}

/** One step of the trail: a fact that was looked at, whether it decided, and with what. */
export interface Reason {
  readonly rule: Rule | null
  readonly code: string
  readonly decided: boolean
  readonly params: Readonly<Record<string, string | number | null>>
}

export interface Decision {
  readonly outcome: Outcome
  /** The rule that settled the assignee; null: echo, dead or unknown organisation. */
  readonly rule: Rule | null
  /** Every rule that had an effect, in the order they ran. */
  readonly fired: readonly Rule[]
  readonly noService: NoService | null
  readonly assignee: AssigneeEffect
  readonly proposal: Proposal | null
  readonly follow: readonly Follow[]
  /** Help-desk users whose following, begun by us, ends. */
  readonly unfollow: readonly string[]
  readonly tell: readonly Tell[]
  readonly tasks: readonly Task[]
  readonly addTags: readonly string[]
  readonly removeTags: readonly string[]
  readonly note: NotePlan | null
  readonly target: ReplyTarget | null
  /** When the account's ASEs are back; null: never, or no service. */
  readonly returnAt: EpochMs | null
  /** The deadline falls before the ASE is back. */
  readonly beforeReturn: boolean
  /** Earlier warnings about another deadline are void. */
  readonly voidWarnings: boolean
  readonly because: readonly Reason[]
  /** What we will have done once this is carried out. */
  readonly ours: Ours
}
