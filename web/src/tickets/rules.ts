/** The seven rules by name, as the guide has them. */

/** “rule 4”; nothing for what is a check and no rule. */
export function ruleWords(rule: number | null): string | null {
  return rule === null ? null : `rule ${rule}`
}

const OUTCOMES: Readonly<Record<string, string>> = {
  echo: 'Our own write',
  dead: 'Over',
  unknown_organization: 'No account',
  no_service: 'No service',
  emergency: 'Emergency',
  handover: 'Hand-over',
  locked: 'Kept by hand',
  predates: 'Older than the ASE',
  assigned: 'Assigned',
  engaged: 'Global Support',
  cleared: 'Taken off',
  left_unassigned: 'Left unassigned',
  kept: 'Kept',
}

/** An outcome in two words at most. */
export function outcomeWords(outcome: string | null): string {
  return outcome === null ? 'Undecided' : (OUTCOMES[outcome] ?? outcome)
}
