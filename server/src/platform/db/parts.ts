/** One statement out of several rooms' parts, so that what belongs together is one round trip and one commit. */

import { createHash } from 'node:crypto'

/** A data-modifying CTE with its parameters; `sql` is told how its parameters are numbered. */
export interface SqlPart {
  /** The CTE's name: the same name is the same shape. */
  readonly name: string
  /** The CTE's body; `p(0)` is the first of `values`. */
  readonly sql: (p: (index: number) => string) => string
  readonly values: readonly unknown[]
}

export interface Statement {
  /** Names the shape, so that the server plans it once a connection. */
  readonly name: string
  readonly text: string
  readonly values: unknown[]
}

/** `with a as (…), b as (…) select …`; `tail` is the final select with its own parameters. */
export function oneStatement(parts: readonly SqlPart[], tail: SqlPart): Statement {
  const values: unknown[] = []
  const numbered = (part: SqlPart): string => {
    const first = values.length + 1
    values.push(...part.values)
    return part.sql((index) => `$${first + index}`)
  }
  const ctes = parts.map((part) => `${part.name} as (${numbered(part)})`)
  const text = `with ${ctes.join(',\n')}\n${numbered(tail)}`
  return { name: nameOf([...parts, tail]), text, values }
}

const names = new Map<string, string>()

/** PostgreSQL keeps 63 characters of a name, and the shapes differ further on: so a digest of the whole. */
function nameOf(parts: readonly SqlPart[]): string {
  const whole = parts.map((part) => part.name).join('+')
  let name = names.get(whole)
  if (name === undefined) {
    name = `parts_${createHash('sha256').update(whole).digest('hex').slice(0, 24)}`
    names.set(whole, name)
  }
  return name
}
