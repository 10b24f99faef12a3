/** What people do with the programme's settings: read any version, add one. */
import { authorize, type Actor } from '../platform/auth/index.ts'
import { invalid, type FieldError } from '../platform/errors.ts'
import { directoryChanged } from './events.ts'
import { existingPeople } from './people.store.ts'
import { insertSettingVersions } from './rows.ts'
import { listRegions, listSchedules } from './schedules.store.ts'
import { changedSettings, type NewSettingsBody, type StoredSettings } from './settings.contract.ts'
import { listSettingVersions, lockFacts } from './settings.store.ts'
import { defaultSettings, settingsAt, type Settings } from './settings.ts'
import { signerOf } from './signer.ts'
import { changing, recordChange, type Deps, type Query, queryOn } from '../platform/store/index.ts'

export type SettingsService = ReturnType<typeof settingsService>

/** The service of the settings. */
export function settingsService(deps: Deps) {
  const query = queryOn(deps.pool)
  const change = changing(deps, {})
  const { clock } = deps

  return {
    /** What is in force now, and every version. */
    async get(actor: Actor) {
      authorize(actor, 'settings.read')
      const versions = await listSettingVersions(query)
      return {
        current: inForce(versions, clock.nowMs()),
        versions: [...versions].reverse(),
        defaults: defaultSettings,
      }
    },
    /** The version in force at an instant. */
    async at(actor: Actor, at: string | undefined): Promise<StoredSettings> {
      authorize(actor, 'settings.read')
      const ms = at === undefined ? clock.nowMs() : Temporal.Instant.from(at).epochMilliseconds
      return inForce(await listSettingVersions(query), ms)
    },
    /** Adds a version on top of the newest one; versions are never edited. */
    async add(actor: Actor, body: NewSettingsBody): Promise<StoredSettings> {
      authorize(actor, 'settings.change')
      const now = clock.now()
      const effectiveFrom = body.effectiveFrom === undefined ? now : Temporal.Instant.from(body.effectiveFrom)
      if (Temporal.Instant.compare(effectiveFrom, now) < 0) throw past()
      return change(async (tx) => {
        await lockFacts(tx)
        const newest = (await listSettingVersions(tx.query)).at(-1)
        const before = newest?.settings ?? defaultSettings
        const settings = changedSettings(before, body.settings)
        await checkReferences(tx.query, settings)
        const version = (newest?.version ?? 0) + 1
        const row = { version, settings, reason: body.reason, recordedBy: actor.name }
        const stored = { ...row, effectiveFrom: effectiveFrom.toString(), recordedAt: now.toString() }
        await insertSettingVersions(tx.query, [{ ...stored, recordedBy: signerOf(actor) }])
        const subject = { kind: 'settings', id: String(version) }
        const entry = {
          actor,
          action: 'settings.change',
          subject,
          before: changed(before, settings),
          after: changed(settings, before),
          reason: body.reason,
        }
        await recordChange(tx, deps, entry, directoryChanged, { what: 'settings', id: String(version) })
        return stored
      })
    },
  }
}

function past(): Error {
  return invalid([{ path: 'effectiveFrom', message: 'lies in the past: settings begin now or later' }])
}

const DEFAULTS: StoredSettings = {
  version: 0,
  effectiveFrom: null,
  settings: defaultSettings,
  recordedAt: null,
  recordedBy: null,
  reason: null,
}

function inForce(versions: readonly StoredSettings[], at: number): StoredSettings {
  const known = versions.map((one) => ({
    ...one,
    effectiveFrom: Temporal.Instant.from(one.effectiveFrom ?? '').epochMilliseconds,
  }))
  const best = settingsAt(known, at)
  return versions.find((one) => one.version === best.version) ?? DEFAULTS
}

function changed(one: Settings, other: Settings): object {
  const entries = Object.entries(one) as [keyof Settings, unknown][]
  return Object.fromEntries(
    entries.filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(other[key])),
  )
}

async function checkReferences(query: Query, settings: Settings): Promise<void> {
  const errors: FieldError[] = []
  // JSON in PostgreSQL keeps no NUL and no half of a surrogate pair.
  if (/\\u(0000|d[89a-f])/.test(JSON.stringify(settings))) {
    errors.push({
      path: 'settings',
      message: 'hold a character that cannot be stored (NUL or half of a pair)',
    })
  }
  const { personId } = settings.onCall
  if (personId !== null && !(await existingPeople(query, [personId])).has(personId)) {
    errors.push({ path: 'settings.onCall.personId', message: 'is nobody we know' })
  }
  const { globalScheduleId } = settings
  if (globalScheduleId !== null && (await listSchedules(query, globalScheduleId)).length === 0) {
    errors.push({ path: 'settings.globalScheduleId', message: 'is no schedule we know' })
  }
  const codes = new Set((await listRegions(query)).map((region) => region.code))
  for (const [value, code] of Object.entries(settings.preferredRegions)) {
    if (!codes.has(code))
      errors.push({ path: `settings.preferredRegions.${value}`, message: `${code} is no region’s code` })
  }
  if (errors.length > 0) throw invalid(errors)
}
