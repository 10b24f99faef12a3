/** The prepared public reply of rule 3: a person sends it, the product posts nothing public itself. */
import { firstName } from './people.ts'

/** Asks the customer whom they want for a ticket older than the ASE's service. */
export function customerQuestion(aseName: string, assigneeName: string | null): string {
  const present = assigneeName === null ? 'the colleagues who know it' : firstName(assigneeName)
  return [
    'Hello,',
    '',
    `${aseName} is now your Assigned Support Engineer. This ticket was opened before that, so it stays with ${present} unless you wish otherwise.`,
    '',
    `Would you like ${firstName(aseName)} to take it over, or shall ${present} finish it? ${firstName(aseName)} follows it in either case.`,
  ].join('\n')
}
