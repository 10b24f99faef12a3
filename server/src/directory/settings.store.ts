/** SQL about the versions of the settings. */
import type { Tx } from '../platform/db/index.ts'
import type { StoredSettings } from './settings.contract.ts'
import { settingsAt, settingsSchema, type Settings } from './settings.ts'
import { signerName } from './signer.ts'
import { type Query, plainRows } from '../platform/store/index.ts'

/** Every version, the oldest first; values that an old version lacks take their default. */
export async function listSettingVersions(query: Query): Promise<StoredSettings[]> {
  const rows = await query<StoredSettings>(
    `select version, effective_from as "effectiveFrom", settings, recorded_at as "recordedAt",
            ${signerName('recorded_by')} as "recordedBy", reason
       from setting_version order by version`,
  )
  return plainRows(rows).map((row) => ({ ...row, settings: settingsSchema.parse(row.settings) }))
}

/** The settings in force at `at`, epoch milliseconds. */
export async function settingsInForce(query: Query, at: number): Promise<Settings> {
  const versions = await listSettingVersions(query)
  const known = versions.map((one) => ({ ...one, effectiveFrom: Date.parse(one.effectiveFrom ?? '') }))
  return settingsAt(known, at).settings
}

/** Begins a change of facts: whoever else wants to change facts waits until this transaction ends. */
export async function lockFacts(tx: Tx): Promise<void> {
  await tx.query('select facts_touch()')
}
