/** What stands in the addresses of time off: whose, when, which account it is about, whom to ask. Pure. */

/** Of a new plan: everything may be absent, and is then the reader’s to say. */
export interface NewPlanSearch {
  /** Who is away; absent: the reader. */
  readonly person?: string
  /** The account because of which one came: it stands on top. */
  readonly account?: string
  /** Whom to ask about it. */
  readonly ask?: string
  /** YYYY-MM-DD, the last day included. */
  readonly first?: string
  readonly last?: string
}

/** Of a plan: the account because of which one came, opened, and whom to ask about it. */
export type PlanSearch = Pick<NewPlanSearch, 'account' | 'ask'>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const DATE = /^\d{4}-\d{2}-\d{2}$/

const text = (value: unknown, form: RegExp): string | undefined =>
  typeof value === 'string' && form.test(value) && (form !== DATE || !Number.isNaN(Date.parse(value)))
    ? value
    : undefined

const given = <T extends object>(parts: T): T =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

/** What is none of ours is left out; a last day before the first is none. */
export function newPlanSearch(search: Record<string, unknown>): NewPlanSearch {
  const first = text(search['first'], DATE)
  const last = text(search['last'], DATE)
  const person = text(search['person'], UUID)
  const dates = first !== undefined && last !== undefined && first <= last ? { first, last } : {}
  return { ...given({ person, ...planSearch(search) } as Defined<NewPlanSearch>), ...dates }
}

export function planSearch(search: Record<string, unknown>): PlanSearch {
  return given({
    account: text(search['account'], UUID),
    ask: text(search['ask'], UUID),
  } as Defined<PlanSearch>)
}
