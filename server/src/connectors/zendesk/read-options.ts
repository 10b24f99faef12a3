/** What reading an account's deliveries needs to know of that account. */
import type { ExtraLabels } from './words.ts'

export interface ReadOptions {
  /** Names the connection; with the key it makes an event unique. */
  readonly source: string
  /** The custom text field in which our writes leave their id. */
  readonly markerFieldId: string
  /**
   * The Zendesk users that our writes are made as. The marker stays on the ticket, so a trigger's body still shows it
   * when a person changes the ticket later: only with one of these as actor does it name the cause.
   */
  readonly ownUserIds?: readonly string[]
  /** The custom field that holds the customer's preferred region. */
  readonly regionFieldId?: string
  /** Names of ticket forms by id: events and exports send ids, triggers names. */
  readonly formNames?: Readonly<Record<string, string>>
  readonly labels?: ExtraLabels
}

/** A form as the rest of the program knows it: by its name where that is known. */
export function formName(form: string | null, options: ReadOptions): string | null {
  return form === null ? null : (options.formNames?.[form] ?? form)
}
