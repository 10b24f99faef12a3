/** Accounts against the limit, one mark each: held, free, over the limit. */
import css from './capacity.module.css'

/** Drawn up to twelve; the numbers stand beside it. */
export function Seats({ held, limit }: { held: number; limit: number }) {
  const count = Math.min(Math.max(held, limit), 12)
  return (
    <span className={css.seats} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <i key={index} className={index >= limit ? css.over : index < held ? css.held : css.free} />
      ))}
    </span>
  )
}
