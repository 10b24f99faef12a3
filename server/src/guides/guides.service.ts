/** What people do with guides: read them, edit them, go back. */
import { listRegions, personNames, settingsInForce, signerOf } from '../directory/api.ts'
import { authorize, type Actor } from '../platform/auth/index.ts'
import { conflict, invalid, notFound } from '../platform/errors.ts'
import { changing, queryOn, recordChange, type Deps } from '../platform/store/index.ts'
import { guideChanged } from './events.ts'
import type { Guide, GuideBody, GuideVersion, RestoreBody } from './guides.contract.ts'
import {
  insertVersion,
  listVersions,
  lockGuides,
  newestVersions,
  type StoredVersion,
} from './guides.store.ts'
import { GUIDES, shippedText, type GuideSlug } from './guides.ts'
import { liveFacts, unknownFacts, withFacts, type LiveFact } from './live-facts.ts'

export type GuidesService = ReturnType<typeof guidesService>

/** The service of the guides. */
export function guidesService(deps: Deps) {
  const query = queryOn(deps.pool)
  const change = changing(deps, {})

  const facts = async (): Promise<LiveFact[]> => {
    const settings = await settingsInForce(query, deps.clock.nowMs())
    const regions = await listRegions(query)
    const leaders = regions.flatMap(({ leaderId }) => leaderId ?? [])
    return liveFacts(settings, regions, await personNames(query, leaders))
  }
  const get = async (slug: GuideSlug): Promise<Guide> => {
    const [newest] = await listVersions(query, slug)
    const known = await facts()
    const shippedBody = shippedText(slug)
    const body = newest?.body ?? shippedBody
    return {
      ...GUIDES.find((one) => one.slug === slug)!,
      ...about(newest),
      ...{ body, text: withFacts(body, known), facts: known, shippedBody },
    }
  }
  const add = async (
    actor: Actor,
    slug: GuideSlug,
    body: string | null,
    why: RestoreBody,
  ): Promise<Guide> => {
    await change(async (tx) => {
      await lockGuides(tx)
      const [newest] = await listVersions(tx.query, slug)
      const version = newest?.version ?? 0
      if (version !== why.onVersion) throw movedOn(newest)
      const before = newest?.body ?? null
      const stored = { slug, version: version + 1, body, recordedBy: signerOf(actor), reason: why.reason }
      await insertVersion(tx, { ...stored, recordedAt: deps.clock.now().toString() })
      const entry = {
        actor,
        action: body === null ? 'guides.restore' : 'guides.change',
        subject: { kind: 'guide', id: slug },
        before: { version, length: (before ?? shippedText(slug)).length },
        after: { version: version + 1, length: (body ?? shippedText(slug)).length },
        reason: why.reason,
      }
      await recordChange(tx, deps, entry, guideChanged, { slug })
    })
    return get(slug)
  }

  return {
    /** All guides, without their texts. */
    async list(actor: Actor) {
      authorize(actor, 'guides.read')
      const newest = new Map((await newestVersions(query)).map((row) => [row.slug, row]))
      return { items: GUIDES.map((guide) => ({ ...guide, ...about(newest.get(guide.slug)) })) }
    },
    /** One guide as it stands, with the programme's facts in their places. */
    async get(actor: Actor, slug: GuideSlug): Promise<Guide> {
      authorize(actor, 'guides.read')
      return get(slug)
    },
    /** Adds a version; refuses a text that names a fact which there is not. */
    async put(actor: Actor, slug: GuideSlug, { body, ...why }: GuideBody): Promise<Guide> {
      authorize(actor, 'guides.change')
      const known = await facts()
      const unknown = unknownFacts(body, known)
      if (unknown.length > 0) throw invalid([{ path: 'body', message: unknownWords(unknown, known) }])
      return add(actor, slug, body, why)
    },
    /** Goes back to the text that the program ships, as a new version. */
    async restore(actor: Actor, slug: GuideSlug, why: RestoreBody): Promise<Guide> {
      authorize(actor, 'guides.change')
      const [newest] = await listVersions(query, slug)
      if ((newest?.body ?? null) === null) throw conflict('It is the shipped text already.')
      return add(actor, slug, null, why)
    },
    /** Every version without its text, the newest first, version 0 last. */
    async versions(actor: Actor, slug: GuideSlug) {
      authorize(actor, 'guides.read')
      const rows = await listVersions(query, slug)
      return { items: [...rows.map(about), about(undefined)] }
    },
    /** One version with its text; version 0 is the shipped one. */
    async version(actor: Actor, slug: GuideSlug, version: number): Promise<GuideVersion> {
      authorize(actor, 'guides.read')
      const row = version === 0 ? undefined : (await listVersions(query, slug, version))[0]
      if (version !== 0 && !row) throw notFound('version of this guide', String(version))
      return { ...about(row), body: row?.body ?? shippedText(slug) }
    },
  }
}

function about(row: StoredVersion | undefined) {
  return {
    version: row?.version ?? 0,
    isShipped: (row?.body ?? null) === null,
    recordedAt: row?.recordedAt ?? null,
    recordedBy: row?.recordedBy ?? null,
    reason: row?.reason ?? null,
  }
}

function movedOn(newest: StoredVersion | undefined): Error {
  const who = newest ? `${newest.recordedBy} saved version ${newest.version}` : 'Another version was saved'
  return conflict(
    `${who} since you began. Keep your text, look at theirs in the history, and save again on top of it.`,
  )
}

function unknownWords(unknown: readonly string[], known: readonly LiveFact[]): string {
  const named = unknown.map((key) => `{{${key}}}`).join(', ')
  return `names ${named}: the facts there are: ${known.map(({ key }) => key).join(', ')}`
}
