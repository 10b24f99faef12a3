/** Collects the conditions of a list's filter and their parameters. */
export class Conditions {
  readonly where: string[] = []
  readonly values: unknown[] = []

  /** Adds `sql $n`, as in `add('due_at <', date)`; `$` in the SQL marks another place. Nothing where undefined. */
  add(sql: string, value: unknown): this {
    if (value === undefined) return this
    this.values.push(value)
    const parameter = `$${this.values.length}`
    this.where.push(sql.includes('$') ? sql.replaceAll('$', parameter) : `${sql} ${parameter}`)
    return this
  }

  /** Adds `column = $n`; nothing where undefined. */
  equal(column: string, value: unknown): this {
    return this.add(`${column} =`, value)
  }

  /** Adds a condition without a parameter where `when` holds. */
  plain(sql: string, when = true): this {
    if (when) this.where.push(sql)
    return this
  }
}
