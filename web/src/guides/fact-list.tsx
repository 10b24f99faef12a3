/** The facts that a guide may name: they stay true by themselves. */
import { Link } from '@tanstack/react-router'
import type { Guide } from './queries.ts'
import css from './guides.module.css'

/** A press puts the fact's place at the end of the text. */
export function FactList({ guide, onChoose }: { guide: Guide; onChoose: (key: string) => void }) {
  return (
    <aside className={css.facts} aria-labelledby="facts">
      <div className="section-head">
        <h2 id="facts">Facts to name</h2>
      </div>
      <p className="meta muted">
        Written in double braces they are always as they stand, so that no guide goes stale.
      </p>
      <ul>
        {guide.facts.map(({ key, label, value, path }) => (
          <li key={key}>
            <button type="button" onClick={() => onChoose(key)} title="Put it at the end of the text">
              <code>{`{{${key}}}`}</code>
            </button>
            <span className="meta">
              <Link to={path} className="link">
                {label}
              </Link>
              : {value}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  )
}
