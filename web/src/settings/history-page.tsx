/** Every version of the settings: who, when, why, what changed; the way back to each. */
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { Badge } from '../ui/badge.tsx'
import { ValueDiff } from '../ui/diff/value-diff.tsx'
import { Field } from '../ui/fields/field.tsx'
import fields from '../ui/fields/fields.module.css'
import { ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { fieldText, instantOf } from '../ui/time/local.ts'
import { Moment } from '../ui/time/moment.tsx'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { cityOf } from '../ui/time/zone.ts'
import { ChangeBar } from './change-bar.tsx'
import { useNames } from './names.ts'
import { useChangeSettings, useSettings, type SettingsAnswer, type SettingVersion } from './queries.ts'
import { wayValue, wayWords } from './setting-words.ts'
import { SettingsFrame } from './settings-frame.tsx'
import css from './settings.module.css'

/** The screen. */
export function SettingsHistoryPage() {
  const settings = useSettings()
  const count = settings.data?.versions.length ?? 0
  return (
    <SettingsFrame
      title="History"
      answer={settings.data ? headline(settings.data, count) : 'History of the settings'}
    >
      {settings.isPending && <PageSkeleton />}
      {settings.isError && (
        <ErrorState problem={asProblem(settings.error)} onRetry={() => void settings.refetch()} />
      )}
      {settings.data && <History answer={settings.data} />}
    </SettingsFrame>
  )
}

function headline({ versions }: SettingsAnswer, count: number): string {
  if (count === 0) return 'Nobody has changed the settings yet: the defaults hold.'
  const last = versions[0]
  const times = count === 1 ? 'once' : `${count} times`
  return `The settings were changed ${times}, the last time by ${last?.recordedBy ?? 'somebody'}.`
}

/** The version that holds at an instant: the newest recorded among those already in force. */
function heldAt(versions: readonly SettingVersion[], at: number): SettingVersion | undefined {
  return versions.find(({ effectiveFrom }) => effectiveFrom !== null && Date.parse(effectiveFrom) <= at)
}

function History({ answer }: { answer: SettingsAnswer }) {
  const { versions, current, defaults } = answer
  const standard: SettingVersion = {
    ...{ version: 0, effectiveFrom: null, settings: defaults, recordedAt: null },
    ...{ recordedBy: null, reason: null },
  }
  const all = [...versions, standard]
  return (
    <>
      {versions.length > 0 && <HeldAt versions={versions} />}
      <ol className={css.versions}>
        {all.map((version, index) => (
          <Version
            key={version.version}
            version={version}
            before={all[index + 1]}
            newest={all[0] ?? standard}
            current={current}
          />
        ))}
      </ol>
    </>
  )
}

function HeldAt({ versions }: { versions: readonly SettingVersion[] }) {
  const zone = useReaderZone()
  const now = useNow()
  const [text, setText] = useState(() => fieldText(now, zone))
  const at = instantOf(text, zone)
  const held = at === null ? undefined : heldAt(versions, at)
  return (
    <div className={css.held}>
      <Field label="What held at" help={`On the clock of ${cityOf(zone)}.`}>
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            className={fields.input}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <p role="status">
        {at === null && 'Give a date and a time.'}
        {at !== null &&
          (held ? `Version ${held.version}${held.reason ? `: “${held.reason}”` : '.'}` : 'The defaults.')}
      </p>
    </div>
  )
}

interface VersionProps {
  readonly version: SettingVersion
  readonly before: SettingVersion | undefined
  readonly newest: SettingVersion
  readonly current: SettingVersion
}

function Version({ version, before, newest, current }: VersionProps) {
  const names = useNames()
  const mayChange = useMay('settings.change')
  const [isReverting, setReverting] = useState(false)
  const isSame = JSON.stringify(version.settings) === JSON.stringify(newest.settings)
  return (
    <li className={css.version} aria-label={`Version ${version.version}`}>
      <header>
        <h2>
          {version.version === 0 ? 'Defaults' : `Version ${version.version}`}{' '}
          <State {...{ version, current }} />
        </h2>
        <Recorded version={version} />
      </header>
      <div>
        {version.reason && <p>“{version.reason}”</p>}
        {before && (
          <ValueDiff
            before={before.settings}
            after={version.settings}
            nameOf={wayWords}
            wordsOf={(way, value) => wayValue(way, value, names)}
          />
        )}
        {!before && <p className="muted">As a new programme has them.</p>}
        {isReverting && <Revert {...{ version, newest }} onDone={() => setReverting(false)} />}
      </div>
      {mayChange && !isSame && !isReverting && (
        <button type="button" className="btn small" onClick={() => setReverting(true)}>
          Go back to this
        </button>
      )}
    </li>
  )
}

function State({ version, current }: { version: SettingVersion; current: SettingVersion }) {
  const now = useNow()
  if (version.version === current.version) return <Badge tone="accent">In force</Badge>
  const isPlanned = version.effectiveFrom !== null && Date.parse(version.effectiveFrom) > now
  return isPlanned ? <Badge tone="warn">Planned</Badge> : null
}

function Recorded({ version }: { version: SettingVersion }) {
  const { recordedBy, recordedAt, effectiveFrom } = version
  if (recordedAt === null) return <span className={css.small}>Shipped with the program</span>
  const isAtOnce = effectiveFrom !== null && Date.parse(effectiveFrom) - Date.parse(recordedAt) < 1000
  return (
    <>
      <span className={css.small}>
        {recordedBy}, <Moment at={Date.parse(recordedAt)} />
      </span>
      {!isAtOnce && effectiveFrom && (
        <span className={css.small}>
          in force from <Moment at={Date.parse(effectiveFrom)} />
        </span>
      )}
    </>
  )
}

interface RevertProps {
  readonly version: SettingVersion
  readonly newest: SettingVersion
  readonly onDone: () => void
}

/** Going back adds a version: nothing of the history is lost. */
function Revert({ version, newest, onDone }: RevertProps) {
  const names = useNames()
  const name = version.version === 0 ? 'the defaults' : `version ${version.version}`
  const change = useChangeSettings(`Back to ${name}.`)
  const keys = Object.keys(version.settings) as (keyof SettingVersion['settings'])[]
  const changed = keys.filter(
    (key) => JSON.stringify(version.settings[key]) !== JSON.stringify(newest.settings[key]),
  )
  const settings = Object.fromEntries(changed.map((key) => [key, version.settings[key]]))
  return (
    <div className={css.panel}>
      <h2>Going back to {name} changes</h2>
      <ValueDiff
        before={newest.settings}
        after={version.settings}
        nameOf={wayWords}
        wordsOf={(way, value) => wayValue(way, value, names)}
      />
      <ChangeBar
        count={changed.length}
        isSaving={change.isPending}
        error={change.error}
        reason={`Back to ${name}`}
        onSave={(reason, effectiveFrom) =>
          change.mutate(
            { body: { reason, settings, ...(effectiveFrom ? { effectiveFrom } : {}) } },
            { onSuccess: onDone },
          )
        }
        onDiscard={onDone}
      />
    </div>
  )
}
