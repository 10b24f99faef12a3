/** A question as the API tells it. Pure. */
import type { z } from 'zod'
import { subjectOf, type Facts } from '../../coverage/api.ts'
import type { Ability, Actor } from '../../platform/auth/index.ts'
import { nameOf } from '../wording/people.ts'
import type { questionSchema } from './questions.contract.ts'
import type { QuestionRow } from './questions.store.ts'

export type Question = z.infer<typeof questionSchema>

/** With what this actor may do about it. */
export function questionView(facts: Facts, ability: Ability, actor: Actor, row: QuestionRow): Question {
  const { askedById, askedId, answeredById, steps, ...rest } = row
  const account = subjectOf(facts, row.accountId)
  const works = account !== null && ability.may('tickets.override', account)
  const isOpen = row.state === 'open'
  const wasAsked = steps.some(({ personId }) => personId === actor.id)
  return {
    ...rest,
    accountName: facts.account(row.accountId)?.row.name ?? 'an account',
    askedBy: someone(facts, askedById),
    asked: askedId === null ? null : someone(facts, askedId),
    answeredBy: answeredById === null ? null : someone(facts, answeredById),
    steps: steps.map(({ personId, ...step }) => ({
      ...step,
      asked: personId === null ? null : someone(facts, personId),
    })),
    may: {
      answer: isOpen && actor.kind === 'person' && (wasAsked || works),
      withdraw: isOpen && (askedById === actor.id || works),
    },
  }
}

const someone = (facts: Facts, personId: string) => ({ personId, name: nameOf(facts, personId) })
