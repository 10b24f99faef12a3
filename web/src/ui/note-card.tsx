/** The internal note as the help desk shows it: the only tinted surface, because it is foreign. */
import { IconLock } from '@tabler/icons-react'
import { Markdown } from './markdown/markdown.tsx'
import css from './note-card.module.css'

/** Shows the exact Markdown that was, or would be, sent. `when`: “Internal note, 15:04”. */
export function NoteCard({ source, when }: { source: string; when: string }) {
  return (
    <div className={css.note}>
      <div className={css.head}>
        <span className={css.sender} aria-hidden="true">
          A
        </span>
        <b>Attaché</b>
        <span className="meta muted">{when}</span>
        <span className={css.private}>
          <IconLock size={14} stroke={1.6} aria-hidden="true" />
          not visible to the customer
        </span>
      </div>
      <Markdown source={source} />
    </div>
  )
}
