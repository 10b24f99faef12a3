/** Whether somebody who has proved who they are may come in. */
import { dateInWords } from '../calendar/api.ts'
import { AppError } from '../platform/errors.ts'

/** What of a person decides. */
export interface Entering {
  readonly roles: readonly string[]
  /** Last working day, YYYY-MM-DD. */
  readonly leftOn: string | null
  readonly isDisabled: boolean
}

/** Why the person may not come in, or null; `today` is the date in UTC. */
export function refusal(person: Entering, today: string): AppError | null {
  if (person.isDisabled)
    return refused('sign_in_disabled', 'Your sign-in is switched off. Ask a director or support operations.')
  if (person.leftOn !== null && person.leftOn < today)
    return refused(
      'left',
      `Your last working day was ${dateInWords(person.leftOn)}. If that is wrong, ask your manager to change it.`,
    )
  if (person.roles.length === 0)
    return refused(
      'no_role',
      'You have no role in the programme yet. Ask your manager or a director for one.',
    )
  return null
}

const refused = (code: string, message: string): AppError => new AppError(code, 403, message)
