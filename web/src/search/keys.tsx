/** Every key there is, on one card. */
import { Dialog } from './dialog.tsx'
import { MOD } from './search-host.tsx'
import { GO } from './shortcuts.ts'
import css from './palette.module.css'

/** The list of keys. */
export function Keys({ onClose }: { onClose: () => void }) {
  const rows: readonly (readonly [string, string])[] = [
    [`${MOD}K`, 'Search or ask'],
    ['/', 'Filter this screen, or search'],
    ...[...GO].map(([letter, { label }]) => [`g ${letter}`, `Go to ${label}`] as const),
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
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
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
