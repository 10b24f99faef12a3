/** The programme's settings: read by everybody, changed by directors from an instant on. */
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { errorAt } from '../ui/fields/form.tsx'
import { ErrorState, PageSkeleton } from '../ui/states.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { ChangeBar } from './change-bar.tsx'
import { useNames } from './names.ts'
import {
  useChangeSettings,
  useSettings,
  type Settings,
  type SettingsAnswer,
  type SettingVersion,
} from './queries.ts'
import { SettingControl } from './setting-control.tsx'
import type { SettingAbout } from './setting-kind.ts'
import { SETTING_GROUPS, unknownSettings } from './setting-list.ts'
import { settingWords } from './setting-words.ts'
import { SettingsFrame } from './settings-frame.tsx'
import css from './settings.module.css'

/** The screen. */
export function ProgrammePage() {
  const settings = useSettings()
  return (
    <SettingsFrame
      title="Settings"
      answer={settings.data ? answerOf(settings.data.current.settings) : 'Programme settings'}
    >
      {settings.isPending && <PageSkeleton />}
      {settings.isError && (
        <ErrorState problem={asProblem(settings.error)} onRetry={() => void settings.refetch()} />
      )}
      {settings.data && <Programme answer={settings.data} />}
    </SettingsFrame>
  )
}

function answerOf({
  maxAccountsPerAse,
  aseHoursPerAccountPerWeek,
  defaultHandlingMode,
  whoMaySetAse,
}: Settings): string {
  const tickets =
    defaultHandlingMode === 'engage' ? 'Global Support works new tickets' : 'new tickets go to the ASE'
  const who = {
    directors: 'directors alone set ASEs',
    managers: 'managers set ASEs too',
    ases: 'managers and ASEs set ASEs too',
  }
  return `An ASE has ${maxAccountsPerAse} accounts at most and gives each ${aseHoursPerAccountPerWeek} hours a week; ${tickets}, and ${who[whoMaySetAse]}.`
}

type Draft = Partial<Record<keyof Settings, unknown>>

function Programme({ answer }: { answer: SettingsAnswer }) {
  const { current, versions, defaults } = answer
  // A version lies on top of the newest one, which may be planned and not in force yet.
  const newest = versions[0] ?? current
  const mayChange = useMay('settings.change')
  const [draft, setDraft] = useState<Draft>({})
  const change = useChangeSettings('Settings kept. The history has the version before.')
  const set = (key: keyof Settings, value: unknown): void => {
    const isSame = JSON.stringify(value) === JSON.stringify(newest.settings[key])
    setDraft(({ [key]: _, ...rest }) => (isSame ? rest : { ...rest, [key]: value }))
  }
  const save = (reason: string, effectiveFrom: string | undefined): void => {
    const body = { reason, settings: draft as Partial<Settings>, ...(effectiveFrom ? { effectiveFrom } : {}) }
    change.mutate({ body }, { onSuccess: () => setDraft({}) })
  }
  const changed = Object.keys(draft).length
  return (
    <>
      <InForce current={current} newest={newest} />
      {SETTING_GROUPS.map(({ title, settings }) => (
        <section key={title} className={css.group} aria-label={title}>
          <h2>{title}</h2>
          {settings.map((about) => (
            <Setting
              key={about.key}
              about={about}
              value={about.key in draft ? draft[about.key] : newest.settings[about.key]}
              standard={defaults[about.key]}
              isChanged={about.key in draft}
              onChange={mayChange ? (value) => set(about.key, value) : null}
              error={change.error}
            />
          ))}
        </section>
      ))}
      <Others settings={newest.settings} />
      {changed > 0 && (
        <ChangeBar
          count={changed}
          isSaving={change.isPending}
          error={change.error}
          onSave={save}
          onDiscard={() => {
            setDraft({})
            change.reset()
          }}
        />
      )}
    </>
  )
}

function InForce({ current, newest }: { current: SettingVersion; newest: SettingVersion }) {
  return (
    <p className={css.inForce}>
      {current.version === 0 ? (
        'These are the defaults: nobody has changed anything yet.'
      ) : (
        <>
          Version {current.version}, set by {current.recordedBy}
          {current.effectiveFrom && (
            <>
              , in force since <Moment at={Date.parse(current.effectiveFrom)} />
            </>
          )}
          .
        </>
      )}{' '}
      {newest.version !== current.version && newest.effectiveFrom && (
        <b className="warn">
          Shown is version {newest.version}, planned from <Moment at={Date.parse(newest.effectiveFrom)} />.
        </b>
      )}
    </p>
  )
}

interface SettingProps {
  readonly about: SettingAbout
  readonly value: unknown
  readonly standard: unknown
  readonly isChanged: boolean
  /** null: read only. */
  readonly onChange: ((value: unknown) => void) | null
  readonly error: unknown
}

function Setting({ about, value, standard, isChanged, onChange, error }: SettingProps) {
  const names = useNames()
  const isStandard = JSON.stringify(value) === JSON.stringify(standard)
  const help = (
    <>
      {about.help}{' '}
      <span className={isStandard ? '' : css.differs}>
        {isStandard ? 'As by default.' : `Default: ${settingWords(about, standard, names)}.`}
      </span>
    </>
  )
  if (onChange) {
    const at = (way: string) => errorAt(error, ['settings', about.key, way].filter(Boolean).join('.'))
    return <SettingControl {...{ about, value, onChange, help, isChanged }} errorAt={at} />
  }
  return (
    <dl className={css.read}>
      <dt>{about.label}</dt>
      <dd>
        <b>{settingWords(about, value, names)}</b>
        <span>{help}</span>
      </dd>
    </dl>
  )
}

/** What the server has and this page does not know. */
function Others({ settings }: { settings: Settings }) {
  const keys = unknownSettings(settings)
  if (keys.length === 0) return null
  return (
    <section className={css.group} aria-label="Others">
      <h2>Others, set by the API</h2>
      {keys.map((key) => (
        <dl key={key} className={css.read}>
          <dt className="mono">{key}</dt>
          <dd className="mono">{JSON.stringify(settings[key as keyof Settings])}</dd>
        </dl>
      ))}
    </section>
  )
}
