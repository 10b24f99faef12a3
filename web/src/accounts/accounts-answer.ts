/** What the list of accounts answers in one sentence. Pure. */
import type { Now } from '../api/types.ts'
import { countWords } from '../ui/time/words.ts'

/** “42 accounts have a named engineer. Three have no running service.” */
export function accountsAnswer({
  accounts,
  noService,
}: Pick<Now['counts'], 'accounts' | 'noService'>): string {
  if (accounts === 0) return 'No account is in the programme.'
  const served = accounts - noService
  const named = served === 0 ? 'No account has' : `${have(served, 'account', 'accounts')}`
  const without = noService === 0 ? '' : ` ${have(noService, '', '')} no running service.`
  return `${named} a named engineer.${without}`
}

function have(count: number, one: string, many: string): string {
  const words = countWords(count)
  const subject = `${words.charAt(0).toUpperCase()}${words.slice(1)} ${count === 1 ? one : many}`.trim()
  return `${subject} ${count === 1 ? 'has' : 'have'}`
}
