/** Every effect once, whole, in order; and the help desk as they left it. */
import { finding, type DeskState, type Effect, type Evidence, type Finding } from './evidence.ts'

interface Change {
  readonly assignee?: { readonly from: string | null; readonly to: string | null }
  readonly addFollowers: readonly string[]
  readonly removeFollowers: readonly string[]
  readonly note: string | null
  readonly addTags: readonly string[]
  readonly removeTags: readonly string[]
}

interface Applied {
  readonly id: string
  readonly ticket: string
  readonly state: string
  readonly change: Change
}

const WRITES = `
  select w.id::text, w.external_id as ticket, w.state, w.change from help_desk_write w
   where w.external_id = any($1) order by w.seq`

export async function judgeJournal(evidence: Evidence): Promise<Finding[]> {
  const { ask, tickets, journal, desk, ownUser } = evidence
  const writes = await ask<Applied>(WRITES, [tickets])
  const judged = new Set(tickets)
  const effects = journal.filter((entry) => judged.has(entry.ticketId))
  const ours = effects.filter((entry) => entry.actorId === ownUser)
  return [
    ...onceEach(writes, ours),
    ...inOrder(writes, ours),
    ...tickets.flatMap((ticket) => replayed(ticket, effects, writes, desk.get(ticket))),
  ]
}

function onceEach(writes: readonly Applied[], ours: readonly Effect[]): Finding[] {
  const times = new Map<string | null, number>()
  for (const { writeId } of ours) times.set(writeId, (times.get(writeId) ?? 0) + 1)
  const states = new Map(writes.map(({ id, state }) => [id, state]))
  return [
    ...[...times].flatMap(([id, count]): Finding[] => {
      if (id === null) return [finding('other', `${count} effects of ours carry no write`)]
      if (count > 1) return [finding('applied twice', `write ${id} was applied ${count} times`)]
      const state = states.get(id)
      return state === 'applied' ? [] : [finding('other', `write ${id} was applied, but is ${state} here`)]
    }),
    ...writes.flatMap(({ id, state }): Finding[] =>
      state === 'applied' && !times.has(id)
        ? [finding('lost', `write ${id} is applied here, but not in the journal`)]
        : [],
    ),
  ]
}

function inOrder(writes: readonly Applied[], ours: readonly Effect[]): Finding[] {
  const place = new Map(writes.map(({ id }, index) => [id, index]))
  const last = new Map<string, number>()
  return ours.flatMap(({ ticketId, writeId, seq }): Finding[] => {
    const at = place.get(writeId ?? '')
    if (at === undefined) return []
    const before = last.get(ticketId) ?? -1
    last.set(ticketId, Math.max(at, before))
    return at < before
      ? [finding('out of order', `ticket ${ticketId}: effect ${seq} came after a later one`)]
      : []
  })
}

interface State {
  assignee: number | null
  readonly tags: Set<string>
  readonly followers: Set<number>
}

/** Plays the ticket's journal from its creation; each effect of ours must leave what its write asked for. */
function replayed(
  ticket: string,
  effects: readonly Effect[],
  writes: readonly Applied[],
  desk: DeskState | undefined,
): Finding[] {
  const byId = new Map(writes.map((write) => [write.id, write]))
  const state: State = { assignee: null, tags: new Set(), followers: new Set() }
  const past: Past[] = []
  const found: Finding[] = []
  for (const effect of effects.filter((entry) => entry.ticketId === ticket)) {
    lay(state, effect.change)
    const write = byId.get(effect.writeId ?? '')
    if (write)
      for (const text of wrongIn(write.change, effect.change, state, past))
        found.push(finding('other', `ticket ${ticket}, write ${write.id}: ${text}`))
    past.push({ second: Math.floor(effect.at / 1000), assignee: state.assignee })
  }
  if (!desk || !same(state, desk))
    found.push(finding('other', `ticket ${ticket}: the help desk holds something else than its journal says`))
  return found
}

/** Who was assigned after an effect, and its second: stamps are no finer. */
interface Past {
  readonly second: number
  readonly assignee: number | null
}

const list = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : [])

function lay(state: State, change: Effect['change']): void {
  const assignee = list<number | null>(change['assignee_id'])
  if (assignee.length > 0) state.assignee = assignee[1] ?? null
  list<string>(change['tags_added']).forEach((tag) => state.tags.add(tag))
  list<string>(change['tags_removed']).forEach((tag) => state.tags.delete(tag))
  list<number>(change['followers_added']).forEach((id) => state.followers.add(id))
  list<number>(change['followers_removed']).forEach((id) => state.followers.delete(id))
}

function same(state: State, desk: DeskState): boolean {
  const equal = <T>(set: Set<T>, values: readonly T[]): boolean =>
    set.size === values.length && values.every((value) => set.has(value))
  return (
    state.assignee === desk.assignee_id &&
    equal(state.tags, desk.tags) &&
    equal(state.followers, desk.follower_ids)
  )
}

const PARTS = ['assignee_id', 'tags_added', 'tags_removed', 'followers_added', 'followers_removed', 'comment']

function wrongIn(asked: Change, made: Effect['change'], after: State, past: readonly Past[]): string[] {
  const wrong: string[] = []
  const must = (holds: boolean, text: string): void => void (holds || wrong.push(text))
  const within = (part: string, wanted: readonly string[]): boolean =>
    list<string | number>(made[part]).every((value) => wanted.includes(String(value)))
  for (const part of Object.keys(made))
    must(PARTS.includes(part) || part === 'custom_fields', `changed ${part}, which nobody asked for`)
  const comment = made['comment'] as { body: string; public: boolean } | undefined
  must((comment?.body ?? null) === asked.note, 'its note is not the one asked for')
  must(comment?.public !== true, 'its note is public')
  must(
    within('tags_added', asked.addTags) && within('tags_removed', asked.removeTags),
    'touched others’ tags',
  )
  must(within('followers_added', asked.addFollowers), 'added followers nobody asked for')
  must(within('followers_removed', asked.removeFollowers), 'removed followers nobody asked for')
  must(
    asked.addTags.every((tag) => after.tags.has(tag)),
    'a tag is missing',
  )
  must(
    asked.addFollowers.every((id) => after.followers.has(Number(id))),
    'a follower is missing',
  )
  must(!asked.removeTags.some((tag) => after.tags.has(tag)), 'a tag was left')
  const wasRight = assigneeRight(asked.assignee, after.assignee, past)
  must(wasRight, `left the assignee ${after.assignee} after ${past.at(-1)?.assignee ?? null}`)
  return wrong
}

/**
 * As asked; where somebody else was assigned meanwhile, that stands. Unless it happened within the very second that the
 * guard names: a stamp of whole seconds cannot tell that from what was read (docs/adr/0005).
 */
function assigneeRight(asked: Change['assignee'], after: number | null, past: readonly Past[]): boolean {
  const number = (id: string | null): number | null => (id === null ? null : Number(id))
  const last = past.at(-1)
  const unseen = past.filter(({ second }) => second === last?.second).map(({ assignee }) => assignee)
  const before = last?.assignee ?? null
  if (!asked) return after === before
  const [from, to] = [number(asked.from), number(asked.to)]
  if (after === to) return before === from || before === to || unseen.includes(from)
  return after === before && (before !== from || unseen.some((assignee) => assignee !== from))
}
