/** An account's fallback in words: who is asked, in order, when nobody named is on duty. Pure. */

export type Step = 'pod' | 'region' | 'global_support' | 'leave_unassigned'

export const STEP_WORDS: Readonly<Record<Step, string>> = {
  pod: 'The pod of the ASE, while the ASE is away: its first member on duty',
  region: 'Global Support of the region, in its channel',
  global_support: 'Global Support',
  leave_unassigned: 'Nobody: alert, and leave the ticket unassigned',
}

/** What comes after the pod, as one choice. */
export const LAST_STEPS = (['region', 'global_support', 'leave_unassigned'] as const).map((value) => ({
  value,
  label: STEP_WORDS[value],
}))

export type LastStep = (typeof LAST_STEPS)[number]['value']

/** The steps that a choice stands for: after the region Global Support as a whole. */
export function stepsOf(asksPod: boolean, last: LastStep): Step[] {
  const rest: Step[] = last === 'region' ? ['region', 'global_support'] : [last]
  return asksPod ? ['pod', ...rest] : rest
}

/** The choice that steps stand for. */
export function choiceOf(steps: readonly Step[]): { asksPod: boolean; last: LastStep } {
  const last = steps.find((step): step is LastStep => step !== 'pod') ?? 'global_support'
  return { asksPod: steps.includes('pod'), last }
}
