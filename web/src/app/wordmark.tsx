/** The name, its accent in the accent colour. */
import css from './shell.module.css'

/** “Attaché” as it is written everywhere. */
export function Wordmark() {
  return (
    <div className={css.word}>
      Attach<i>é</i>
    </div>
  )
}
