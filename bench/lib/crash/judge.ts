/** Whether a programme that was killed again and again kept its word: from the database and the journal alone. */
import type { Evidence, Finding } from './evidence.ts'
import { judgeEvents } from './judge-events.ts'
import { judgeJournal } from './judge-journal.ts'
import { judgeOutbox } from './judge-outbox.ts'
import { judgeWrites } from './judge-writes.ts'

/** Everything that should not be; nothing: the word was kept. */
export async function judge(evidence: Evidence): Promise<Finding[]> {
  return [
    ...(await judgeEvents(evidence)),
    ...(await judgeWrites(evidence)),
    ...(await judgeJournal(evidence)),
    ...(await judgeOutbox(evidence)),
  ]
}

/** The findings as text, a few of each kind. */
export function told(findings: readonly Finding[], most = 40): string {
  const lines = findings.slice(0, most).map(({ kind, text }) => `${kind}: ${text}`)
  const more = findings.length > most ? [`… and ${findings.length - most} more`] : []
  return [...lines, ...more].join('\n')
}
