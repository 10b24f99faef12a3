/** How far the talks with a prospect are. */

export const OPEN_STAGES = [
  { value: 'interested', label: 'Interested' },
  { value: 'talking', label: 'Talking' },
  { value: 'agreed', label: 'Agreed' },
] as const

export type OpenStage = (typeof OPEN_STAGES)[number]['value']

/** “Talking”, “Won”. */
export function stageLabel(stage: string): string {
  return OPEN_STAGES.find(({ value }) => value === stage)?.label ?? (stage === 'won' ? 'Won' : 'Lost')
}
