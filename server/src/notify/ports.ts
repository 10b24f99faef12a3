/** What notify needs from outside. */
import type { Urgency } from './notices.store.ts'

/** A told notice on its way to a channel outside the product. */
export interface Message {
  /** The notice's id: a messenger that has seen it sends nothing. */
  readonly id: string
  readonly personId: string | null
  readonly channel: string | null
  readonly title: string
  readonly body: string | null
  readonly urgency: Urgency
}

/** Slack, a pager, mail: implemented by connectors. Throws where the message could not be handed over: it is retried. */
export interface Messenger {
  readonly name: string
  deliver(message: Message, signal: AbortSignal): Promise<void>
}
