/** The usual absence in a cell: a sign for the eye, the words for the ear; on a phone, where cells run on, nothing. */
import css from './nothing.module.css'

/** A dash. */
export function Nothing({ words }: { words: string }) {
  return (
    <span className={css.nothing}>
      <span aria-hidden="true">–</span>
      <span className="hidden">{words}</span>
    </span>
  )
}
