/** What is amiss with a pod, in sentences. */
import { IconAlertCircle } from '@tabler/icons-react'
import type { Pod } from './queries.ts'
import css from './pods.module.css'

/** Nothing where nothing is. */
export function Findings({ pod }: { pod: Pod }) {
  if (pod.findings.length === 0) return null
  return (
    <ul className={css.findings}>
      {pod.findings.map(({ code, personIds, sentence }) => (
        <li key={`${code}${personIds.join()}`}>
          <IconAlertCircle size={14} stroke={1.8} className="warn" aria-hidden="true" />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}

/** What it covers, in words. */
export function coversWords({ covers, accounts }: Pod): string {
  const which = covers === 'all' ? '' : ' of priority 1 and 2'
  if (accounts.length === 0) return `Its members have no account${which}`
  return accounts.length === 1 ? `Covers one account${which}` : `Covers ${accounts.length} accounts${which}`
}
