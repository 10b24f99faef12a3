/** Every key there is, on one card. */
import { Dialog } from './dialog.tsx'
import { MOD } from './shown.ts'
import { usePlaces } from '../app/places.ts'
import { GO } from './shortcuts.ts'
import css from './palette.module.css'

/** The list of keys. */
export function Keys({ onClose }: { onClose: () => void }) {
  const places = usePlaces()
  const go = [...GO].filter(([, place]) => places.some(({ to }) => to === place.to))
  const rows: readonly (readonly [string, string])[] = [
    [`${MOD}K`, 'Search or ask'],
    ['/', 'Filter this screen, or search'],
    ...go.map(([letter, { label }]) => [`g ${letter}`, `Go to ${label}`] as const),
    ['?', 'This list'],
    ['esc', 'Close what is open'],
  ]
  return (
    <Dialog label="Keys of the keyboard" onClose={onClose}>
      <div className={css.help}>
        <h2 className="answer">Everything has a key.</h2>
        <dl className={css.keyList}>
          {rows.map(([keys, words]) => (
            <div key={keys}>
              <dt>
                {keys.split(' ').map((key, index) => (
                  <kbd key={`${key}${index}`}>{key}</kbd>
                ))}
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <p className="meta muted">In lists and menus the arrow keys move and Enter opens; Tab goes on from one thing to the next.</p>
        <button type="button" className="btn" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  )
} // prettier-ignore
