/** Why: the trail of facts that led to a decision, and what it came to. */
import { IconArrowNarrowRight } from '@tabler/icons-react'
import css from './because.module.css'

export interface BecauseStep {
  readonly decided: boolean
  readonly fact: string
  readonly evidence: string
  readonly rule?: string | null
  readonly effect: string
}

interface BecauseProps {
  readonly steps: readonly BecauseStep[]
  readonly conclusion: string
  readonly wouldChange?: string | null
}

/** Filled nodes decided, hollow ones were checked without effect, the acute one concludes. */
export function Because({ steps, conclusion, wouldChange }: BecauseProps) {
  return (
    <ol className={css.chain}>
      {steps.map((step, index) => (
        <li key={index} className={step.decided ? css.decided : css.checked}>
          <i className={css.node} aria-hidden="true" />
          <span className={css.fact}>
            <span className="hidden">{step.decided ? 'Decided: ' : 'Checked, no effect: '}</span>
            {step.fact}
          </span>
          <span className={css.evidence}>
            {step.evidence}
            {step.rule && <span className={step.evidence === '' ? css.bareRule : css.rule}>{step.rule}</span>}
          </span>
          <span className={css.effect}>
            {step.effect !== '' && step.decided && (
              <IconArrowNarrowRight size={14} stroke={1.6} aria-hidden="true" />
            )}
            {step.effect || 'no effect'}
          </span>
        </li>
      ))}
      <li className={css.conclusion}>
        <i className={css.acute} aria-hidden="true" />
        <span>
          <b>{conclusion}</b>
          {wouldChange && <span className={css.change}>{wouldChange}</span>}
        </span>
      </li>
    </ol>
  )
}
