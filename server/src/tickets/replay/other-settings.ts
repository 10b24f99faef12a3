/** Facts as they would have been under other settings. Pure. */
import type { z } from 'zod'
import type { Account, Facts } from '../../coverage/api.ts'
import type { Settings, SettingVersion } from '../../directory/api.ts'
import type { settingsChange } from '../tickets.contract.ts'

export type SettingsChange = z.infer<typeof settingsChange>

/** The same facts, answering `settings` and `policy` with the change laid over them. */
export function underOtherSettings(facts: Facts, change: SettingsChange): Facts {
  const versions = new Map<SettingVersion, SettingVersion>()
  const settings = (at: number): SettingVersion => {
    const version = facts.settings(at)
    let changed = versions.get(version)
    if (!changed) {
      changed = { ...version, settings: otherSettings(version.settings, change) }
      versions.set(version, changed)
    }
    return changed
  }
  const { handlingMode } = change
  const all = handlingMode?.accounts.length === 0
  const chosen = new Set(handlingMode?.accounts)
  return {
    ...facts,
    settings,
    policy: (account: Account, at: number) => {
      const policy = facts.policy(account, at)
      if (!handlingMode || !policy || !(all || chosen.has(account.row.id))) return policy
      return { ...policy, mode: handlingMode.mode }
    },
  }
}

function otherSettings(settings: Settings, change: SettingsChange): Settings {
  return {
    ...settings,
    ...(change.defaultHandlingMode && { defaultHandlingMode: change.defaultHandlingMode }),
    ...(change.warnBeforeMinutes && { warnBeforeMinutes: change.warnBeforeMinutes }),
    replyTargets: { ...settings.replyTargets, ...(change.replyTargets as Partial<Settings['replyTargets']>) },
    emergency: {
      forms: change.emergencyForms ?? settings.emergency.forms,
      tags: change.emergencyTags ?? settings.emergency.tags,
      priorities: change.emergencyPriorities ?? settings.emergency.priorities,
    },
    onCall: change.onCallPersonId === undefined ? settings.onCall : { personId: change.onCallPersonId },
    integrationUserIds: change.integrationUserIds ?? settings.integrationUserIds,
  }
}
