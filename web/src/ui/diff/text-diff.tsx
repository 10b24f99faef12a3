/** Two versions of a text, line by line, with the changed words marked. */
import { diffLines, diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'
import { linesOf, type DiffLine } from './lines.ts'
import css from './diff.module.css'

/** `before` and `after` are Markdown or plain text; long stretches without a change are left out. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  const lines = useMemo(() => linesOf(diffLines(before, after), 3), [before, after])
  if (lines.every(({ kind }) => kind === 'same' || kind === 'skipped'))
    return <p className="muted">The texts are the same.</p>
  return (
    <div className={css.text} role="table" aria-label="Changes, line by line">
      {lines.map((line, index) => (
        <Line key={index} line={line} pair={pairOf(lines, index)} />
      ))}
    </div>
  )
}

const SIGNS = { same: ' ', added: '+', removed: '−', skipped: '' } as const
const WORDS = { same: 'unchanged', added: 'added', removed: 'removed', skipped: 'left out' } as const

function Line({ line, pair }: { line: DiffLine; pair: string | null }) {
  const { kind, text } = line
  return (
    <div className={`${css.line} ${css[kind]}`} role="row">
      <span className={css.sign} role="cell" aria-label={WORDS[kind]}>
        {SIGNS[kind]}
      </span>
      <span role="cell">{pair === null ? text || ' ' : <Marked kind={kind} text={text} pair={pair} />}</span>
    </div>
  )
}

/** The line that replaced this one, or that this one replaced: the single one beside it. */
function pairOf(lines: readonly DiffLine[], index: number): string | null {
  const kind = lines[index]?.kind
  const beside = kind === 'removed' ? lines[index + 1] : kind === 'added' ? lines[index - 1] : undefined
  const wanted = kind === 'removed' ? 'added' : 'removed'
  return beside?.kind === wanted ? beside.text : null
}

function Marked({ kind, text, pair }: { kind: DiffLine['kind']; text: string; pair: string }) {
  const [from, to] = kind === 'removed' ? [text, pair] : [pair, text]
  return diffWordsWithSpace(from, to).map(({ value, added, removed }, index) => {
    if (kind === 'removed') return added ? null : removed ? <del key={index}>{value}</del> : value
    return removed ? null : added ? <ins key={index}>{value}</ins> : value
  })
}
