/** Privacy: how long data is kept, erasing somebody with a receipt, and everything as a file. */
import { IconDownload } from '@tabler/icons-react'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { SettingsFrame } from '../settings/settings-frame.tsx'
import { ErrorState, PageSkeleton } from '../ui/states.tsx'
import { Erase } from './erase.tsx'
import { KeptHowLong } from './kept-how-long.tsx'
import css from './privacy.module.css'
import { useRetention, type Retention } from './queries.ts'
import { Receipts } from './receipts.tsx'

/** The screen. */
export function PrivacyPage() {
  const retention = useRetention()
  const [mayErase, mayExport] = [useMay('privacy.erase'), useMay('privacy.export')]
  return (
    <SettingsFrame title="Privacy" answer={retention.data ? answerOf(retention.data) : 'Privacy'}>
      {retention.isPending && <PageSkeleton rows={6} />}
      {retention.isError && (
        <ErrorState problem={asProblem(retention.error)} onRetry={() => void retention.refetch()} />
      )}
      {retention.data && (
        <div className={css.parts}>
          <KeptHowLong retention={retention.data} />
          {mayErase && <Erase />}
          <Receipts />
          {mayExport && <Export />}
        </div>
      )}
    </SettingsFrame>
  )
}

function answerOf({ kinds }: Retention): string {
  const raw = kinds.find(({ kind }) => kind === 'rawEvents')
  return `What the help desk sent is kept for ${raw?.days ?? 180} days; whoever is erased leaves a receipt, and no name.`
}

function Export() {
  return (
    <section className={css.part}>
      <h2>Everything as a file</h2>
      <p className="muted">
        Each table as JSON and as CSV, with the audit log, for whoever leaves. Secrets do not leave, nor why
        people were away. It is noted in the audit log who took it.
      </p>
      <p>
        <a className="btn" href="/api/v1/export" download>
          <IconDownload size={15} stroke={1.7} aria-hidden="true" /> Everything as a zip file
        </a>
      </p>
    </section>
  )
}
