/** The command that takes a file in: a file is read where the program runs, whole, before anything is stored. */
import { useState } from 'react'
import { CheckField, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons } from '../ui/fields/form.tsx'
import { browserZone } from '../ui/time/zone.ts'
import { CopyButton } from './copy-button.tsx'
import { commandOf, PRESETS, type ImportDraft } from './import-words.ts'
import css from './operations.module.css'

const ZONES = Intl.supportedValuesOf('timeZone')

/** Filled in here, run there. */
export function ImportCommand({ onDone }: { onDone: () => void }) {
  const [draft, setDraft] = useState<ImportDraft>({
    ...{ file: 'tickets.csv', preset: 'zendesk-csv', timeZone: browserZone(), source: '', map: '' },
    isPreview: true,
  })
  const set = (part: Partial<ImportDraft>): void => setDraft({ ...draft, ...part })
  const command = commandOf(draft)
  return (
    <section className={css.panel} aria-label="Take a file in">
      <h2>Take a file in</h2>
      <p className="muted">
        The file is read on the machine where the program runs. Nothing is written outside: its tickets are
        decided in shadow, each event at its own time. Running it again takes nothing in twice.
      </p>
      <div className={css.fields}>
        <SelectField
          label="What kind of file"
          value={draft.preset}
          options={PRESETS}
          onChange={(preset) => set({ preset })}
        />
        <TextField
          label="File"
          value={draft.file}
          onChange={(file) => set({ file })}
          help="CSV or JSON, plain or .gz."
        />
        <TextField
          label="Time zone"
          options={ZONES}
          value={draft.timeZone}
          onChange={(timeZone) => set({ timeZone })}
          help="Of local times in the file."
        />
        {draft.preset === 'generic-csv' && (
          <TextField
            label="Columns"
            value={draft.map}
            onChange={(map) => set({ map })}
            placeholder="ticket_id=Number,occurred_at=Updated"
            help="target=column, separated by commas."
          />
        )}
        <TextField
          label="Name of the source"
          value={draft.source}
          onChange={(source) => set({ source })}
          help="Empty: the kind’s own name."
        />
        <CheckField
          label="Look first: show what is understood, store nothing"
          isChecked={draft.isPreview}
          onChange={(isPreview) => set({ isPreview })}
        />
      </div>
      <div className={css.code}>
        <div className={css.codeHead}>
          <b>The command</b>
          <CopyButton text={command} what="the command" />
        </div>
        <pre tabIndex={0}>{command}</pre>
      </div>
      <Buttons>
        <button type="button" className="btn quiet" onClick={onDone}>
          Close
        </button>
      </Buttons>
    </section>
  )
}
