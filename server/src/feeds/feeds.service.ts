/** Calendars that are given out: made, taken back, and read as who made them. */
import { createHash, randomBytes } from 'node:crypto'
import { dayStart } from '../calendar/api.ts'
import type { Facts, FactsCache } from '../coverage/api.ts'
import { defineEvent } from '../platform/events/index.ts'
import { findPerson } from '../directory/api.ts'
import { authorize, isVisible, type Actor, type Role } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { AppError, forbidden, invalid, notFound } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { changing, queryOn, recordChange, type Deps } from '../platform/store/index.ts'
import { feedEvents } from './contents.ts'
import type { Feed, MadeFeed, NewFeedBody } from './feeds.contract.ts'
import { addFeed, listFeeds, revokeFeed, useFeed } from './feeds.store.ts'
import type { IsSwitchedOff, WriteCalendar } from './ports.ts'

export type FeedsService = ReturnType<typeof feedsService>

const REFRESH_MINUTES = 60

/** A calendar was given out or taken back. */
const feedsChanged = defineEvent<{ id: string; personId: string }>('feeds.changed')

export interface FeedsDeps extends Deps {
  readonly facts: FactsCache
  readonly write: WriteCalendar
  readonly isSwitchedOff: IsSwitchedOff
}

/** The service of calendars that are given out. */
export function feedsService(deps: FeedsDeps) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, { feed_person_exists: { path: 'id', message: 'is nobody we know' } })

  const record = (tx: Tx, actor: Actor, verb: string, { id, contents, about, aboutId }: Feed) =>
    recordChange(
      tx,
      deps,
      {
        ...{
          actor,
          action: `feeds.${verb}`,
          subject: { kind: 'feed', id },
          after: { contents, about, aboutId },
        },
        about: [{ kind: 'person', id: actor.id }],
      },
      feedsChanged,
      { id, personId: actor.id },
    )

  /** Throws where the actor may not read what the feed holds; answers which accounts they see. */
  const reading = async (
    actor: Actor,
    { contents, about, aboutId }: Pick<Feed, 'contents' | 'about' | 'aboutId'>,
  ) => {
    if (contents === 'absences') authorize(actor, 'absences.read')
    if (contents === 'on_call') authorize(actor, 'coverage.read_on_call')
    if (about === 'account') await deps.access.reading(actor, 'coverage.read', aboutId ?? '')
    const visible = (await deps.access.of(actor)).visible('coverage.read')
    return (accountId: string): boolean => isVisible(visible, accountId)
  }

  return {
    /** One's own feeds that are still good. */
    async list(actor: Actor): Promise<{ items: Feed[] }> {
      authorize(actor, 'feeds.use')
      return { items: actor.kind === 'person' ? await listFeeds(query, actor.id, clock.now()) : [] }
    },
    /** Makes a feed of what one may read, and tells its address once. */
    async make(actor: Actor, body: NewFeedBody, origin: string): Promise<MadeFeed> {
      authorize(actor, 'feeds.use')
      if (actor.kind !== 'person')
        throw forbidden('A feed is read as the person who made it: sign in as one.')
      await reading(actor, { ...body, aboutId: body.aboutId ?? null })
      const facts = await deps.facts.current()
      const { contents, about, goodForDays } = body
      const aboutId = body.aboutId ?? null
      const name = nameOf(facts, contents, about, aboutId)
      if (name === null) throw invalid([{ path: 'aboutId', message: 'is none that we know' }])
      const token = randomBytes(32).toString('base64url')
      const id = newId(clock)
      const madeAt = clock.now()
      const expiresAt = madeAt.add({ hours: goodForDays * 24 })
      await change(async (tx) => {
        const row = { id, personId: actor.id, tokenHash: hashOf(token), contents, about, aboutId, name }
        await addFeed(tx.query, { ...row, madeAt, expiresAt })
        const times = { madeAt: madeAt.toString(), expiresAt: expiresAt.toString(), lastUsedAt: null }
        await record(tx, actor, 'make', { ...row, ...times })
      })
      const [made] = (await listFeeds(query, actor.id, madeAt)).filter((one) => one.id === id)
      if (!made) throw notFound('feed', id)
      return { ...made, url: `${origin}/feeds/${token}.ics` }
    },
    /** Takes one of one's own back: whoever has the link reads nothing any more. */
    async revoke(actor: Actor, id: string): Promise<Feed> {
      authorize(actor, 'feeds.use')
      return change(async (tx) => {
        const feed = await revokeFeed(tx.query, id, actor.id, clock.now())
        if (!feed) throw notFound('feed', id)
        await record(tx, actor, 'revoke', feed)
        return feed
      })
    },
    /** The calendar of a link, as the person who made it may read it now. */
    async read(token: string): Promise<{ readonly text: string; readonly etag: string }> {
      const feed = await useFeed(query, hashOf(token), clock.now())
      if (!feed) throw gone('This calendar is not given out here, or not any more: make a new link.')
      const person = await findPerson(query, feed.personId)
      const today = clock.now().toString().slice(0, 10)
      if (!person || (person.leftOn !== null && person.leftOn < today))
        throw gone('Who gave this calendar out has left.')
      if (await deps.isSwitchedOff(person.id)) throw gone('Who gave this calendar out may not sign in.')
      const { id, name } = person
      const actor: Actor = { kind: 'person', id, name, roles: person.roles as Role[] }
      const sees = await reading(actor, feed).catch((error: unknown) => {
        if (error instanceof AppError) throw gone('Who gave this calendar out may not read it any more.')
        throw error
      })
      const facts = await deps.facts.current()
      const begun = dayStart(today, 'UTC')
      const events = feedEvents(facts, { ...feed, today: begun, sees })
      const text = deps.write({ name: feed.name, events, revisedAt: begun, refreshMinutes: REFRESH_MINUTES })
      return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"` }
    },
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
const gone = (message: string): AppError => new AppError('feed_gone', 410, message)

const CONTENTS = { coverage: 'Coverage', absences: 'Absences', on_call: 'On call' } as const

/** What the calendar is called where it is shown; null where what it is about is unknown. */
function nameOf(
  facts: Facts,
  contents: Feed['contents'],
  about: Feed['about'],
  id: string | null,
): string | null {
  if (about === 'everybody' || id === null) return `${CONTENTS[contents]}: everybody`
  const { teams } = facts.rows.directory
  const names = {
    account: () => facts.account(id)?.row.name,
    person: () => facts.person(id)?.row.name,
    team: () => teams.find((team) => team.id === id)?.name,
    region: () => facts.region(id)?.name,
  }
  const name = names[about]()
  return name === undefined ? null : `${CONTENTS[contents]}: ${name}`
}
