/** Two states of something, value by value. */
import css from './diff.module.css'

type Values = Readonly<Record<string, unknown>>

interface ValueDiffProps {
  /** null: there was none, or none is known. */
  readonly before: unknown
  readonly after: unknown
  /** How a value's name reads; undefined: as it is. */
  readonly nameOf?: (key: string) => string
  readonly wordsOf?: (key: string, value: unknown) => string | undefined
}

/** Only what changed; where one side is missing, everything of the other. */
export function ValueDiff({ before, after, nameOf = plainName, wordsOf }: ValueDiffProps) {
  const old = valuesOf(before)
  const next = valuesOf(after)
  const keys = [...new Set([...Object.keys(old), ...Object.keys(next)])].filter(
    (key) => JSON.stringify(old[key]) !== JSON.stringify(next[key]),
  )
  if (keys.length === 0) return <p className="muted meta">No value changed.</p>
  const words = (key: string, value: unknown): string => wordsOf?.(key, value) ?? plainWords(value)
  return (
    <dl className={css.values}>
      {keys.map((key) => (
        <div key={key} className={css.value}>
          <dt>{key === '' ? 'Value' : nameOf(key)}</dt>
          <dd>
            {key in old && <del>{words(key, old[key])}</del>}
            {key in old && key in next && <span className="faint"> became </span>}
            {key in next && <ins>{words(key, next[key])}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** An object's values by their way to them, `replyTargets.high.first`; anything else under ''. */
function valuesOf(value: unknown, path = ''): Values {
  if (value === null || value === undefined) return {}
  if (typeof value !== 'object' || Array.isArray(value)) return { [path]: value }
  const inner = Object.entries(value as Values).map(([key, one]) => {
    const way = path === '' ? key : `${path}.${key}`
    return one !== null && typeof one === 'object' && !Array.isArray(one) && Object.keys(one).length > 0
      ? valuesOf(one, way)
      : { [way]: one }
  })
  return Object.assign({}, ...inner) as Values
}

/** “replyTargets.high.first” → “Reply targets, high, first”. */
export function plainName(key: string): string {
  const words = key
    .split('.')
    .map((part) =>
      part
        .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
        .replaceAll('_', ' ')
        .toLowerCase(),
    )
    .join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function plainWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value) && value.length === 0) return 'none'
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(', ')
  return JSON.stringify(value)
}
