/** What imports needs from outside. */
import type { IntakeEvent } from '../tickets/api.ts'

/** One entry of a JSON export; its place counts from 1. */
export type JsonEntry =
  | { readonly kind: 'event'; readonly place: Place; readonly event: IntakeEvent }
  | { readonly kind: 'bad'; readonly place: Place; readonly reason: string }

type Place = { readonly line: number } | { readonly index: number }

/** Reads a help desk's JSON export entry by entry: implemented by the help desk's connector. */
export type JsonExportReader = (
  input: AsyncIterable<Uint8Array>,
  options: { readonly source: string },
) => AsyncIterable<JsonEntry>
