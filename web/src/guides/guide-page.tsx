/** A guide as it is read: contents, search among headings, print. */
import { Link } from '@tanstack/react-router'
import { IconPrinter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { folded } from '../ui/data-table/columns.ts'
import { headingsOf, type Heading } from '../ui/markdown/headings.ts'
import { MarkdownPage } from '../ui/markdown/markdown.tsx'
import { parseBlocks } from '../ui/markdown/parse.ts'
import { SearchBox } from '../ui/search-box.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { GuideFrame } from './guide-frame.tsx'
import type { Guide } from './queries.ts'
import { sectionsWith } from './sections.ts'
import css from './guides.module.css'

/** The screen. */
export function GuidePage() {
  return (
    <GuideFrame page={null} answer={({ summary }) => summary}>
      {(guide) => <Read guide={guide} />}
    </GuideFrame>
  )
}

function Read({ guide }: { guide: Guide }) {
  const headings = useMemo(() => headingsOf(parseBlocks(guide.text)), [guide.text])
  return (
    <div className={css.layout}>
      <Contents guide={guide} headings={headings} />
      <article className={css.text} aria-label={guide.title}>
        <MarkdownPage source={guide.text} />
        <Changed guide={guide} />
      </article>
    </div>
  )
}

function Contents({ guide, headings }: { guide: Guide; headings: readonly Heading[] }) {
  const [q, setQ] = useState('')
  const found = useMemo(() => sectionsWith(guide.text, q, folded), [guide.text, q])
  const shown =
    q === '' ? headings.filter(({ level }) => level <= 3) : headings.filter(({ id }) => found.has(id))
  return (
    <nav className={css.contents} aria-label="Contents of the guide">
      <SearchBox label="Find in this guide" value={q} onChange={setQ} />
      {shown.length === 0 && <p className="faint meta">No section has “{q}”.</p>}
      <ol>
        {shown.map(({ id, level, words }) => (
          <li key={id} className={level > 2 ? css.deeper : ''}>
            <Link to="." hash={id} hashScrollIntoView={{ block: 'start' }}>
              {words}
            </Link>
          </li>
        ))}
      </ol>
      <button type="button" className="btn small quiet" onClick={() => window.print()}>
        <IconPrinter size={14} stroke={1.8} aria-hidden="true" /> Print
      </button>
    </nav>
  )
}

function Changed({ guide }: { guide: Guide }) {
  const { version, isShipped, recordedAt, recordedBy, reason } = guide
  return (
    <footer className={css.foot}>
      {version === 0 ? (
        'The text as the program ships it. Names, numbers and hours in it are this programme’s own, as they stand now.'
      ) : (
        <>
          Version {version}
          {isShipped && ', the shipped text again'}, by {recordedBy}{' '}
          {recordedAt && <Moment at={Date.parse(recordedAt)} />}
          {reason && `: “${reason}”`}. Names, numbers and hours in it are as they stand now.
        </>
      )}
    </footer>
  )
}
