import type { Visible } from '../auth/visible.ts'

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

  /**
   * Keeps the rows of accounts that may be seen; rows of no account stay, unless only certain accounts may be seen.
   * `organization`: the column that says whose a row of no account yet is.
   */
  visible(visible: Visible, column: string, organization?: string): this {
    if (visible.kind === 'only') return this.add(`${column} = any($::uuid[])`, visible.accounts)
    if (visible.kind === 'all') return this
    this.add(`(${column} is null or ${column} <> all($::uuid[]))`, visible.accounts)
    if (organization === undefined) return this
    const hidden = `${organization} = any($::text[])`
    return this.add(
      `not (${column} is null and ${organization} is not null and ${hidden})`,
      visible.organizations,
    )
  }

  /** Adds a condition without a parameter where `when` holds. */
  plain(sql: string, when = true): this {
    if (when) this.where.push(sql)
    return this
  }
}
