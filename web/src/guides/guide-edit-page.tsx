/** Gives a guide another text: with a preview, the facts it may name, and what changes. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../app/may.ts'
import { Choice } from '../ui/choice.tsx'
import { TextDiff } from '../ui/diff/text-diff.tsx'
import { AreaField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { MarkdownPage } from '../ui/markdown/markdown.tsx'
import { Empty } from '../ui/states.tsx'
import { FactList } from './fact-list.tsx'
import { withFacts } from './facts.ts'
import { GuideFrame } from './guide-frame.tsx'
import { useSaveGuide, type Guide } from './queries.ts'
import css from './guides.module.css'

/** The screen. */
export function GuideEditPage() {
  const mayChange = useMay('guides.change')
  return (
    <GuideFrame page="Edit" answer={({ title }) => `Edit “${title}”`}>
      {(guide) =>
        mayChange ? (
          <Editor key={guide.slug} guide={guide} />
        ) : (
          <Empty title="Managers edit the guides.">To propose a change, talk with your manager.</Empty>
        )
      }
    </GuideFrame>
  )
}

const VIEWS = [
  { value: 'text', label: 'Text' },
  { value: 'preview', label: 'Preview' },
  { value: 'changes', label: 'Changes' },
]

function Editor({ guide }: { guide: Guide }) {
  const navigate = useNavigate()
  const save = useSaveGuide()
  // The version that was there when editing began: another one by now is a conflict, and nothing is lost.
  const [base] = useState({ version: guide.version, body: guide.body })
  const [body, setBody] = useState(guide.body)
  const [reason, setReason] = useState('')
  const [view, setView] = useState('text')
  const [isChecked, setChecked] = useState(false)
  const { slug } = guide
  const send = (): void => {
    setChecked(true)
    if (reason.trim() === '') return
    const onSuccess = (): void => void navigate({ to: '/guides/$slug', params: { slug } })
    save.mutate(
      { params: { path: { slug } }, body: { body, reason: reason.trim(), onVersion: base.version } },
      { onSuccess },
    )
  }
  return (
    <div className={css.editing}>
      <Form onSubmit={send} error={save.error}>
        <div className={css.views}>
          <Choice label="What is shown" value={view} options={VIEWS} onChange={setView} />
          {guide.version !== base.version && (
            <span className="warn meta">{guide.recordedBy} saved another version meanwhile.</span>
          )}
        </div>
        <div className={css.body}>
          {view === 'text' && (
            <AreaField
              label="Text"
              isCode
              rows={28}
              value={body}
              onChange={setBody}
              error={errorAt(save.error, 'body')}
              help="Markdown: ## for a section, ### below it, lists, tables, links. No HTML."
            />
          )}
          {view === 'preview' && <MarkdownPage source={withFacts(body, guide.facts)} />}
          {view === 'changes' && <TextDiff before={base.body} after={body} />}
        </div>
        <TextField
          label="Reason"
          value={reason}
          onChange={setReason}
          error={
            isChecked && reason.trim() === '' ? 'Say in a few words why.' : errorAt(save.error, 'reason')
          }
          placeholder="What changed in how you work?"
          help="Kept with the version, and shown below the guide."
        />
        <Buttons>
          <button type="submit" className="btn primary" disabled={save.isPending || body === base.body}>
            Save the guide
          </button>
          <button
            type="button"
            className="btn quiet"
            onClick={() => void navigate({ to: '/guides/$slug', params: { slug } })}
          >
            Leave it
          </button>
        </Buttons>
      </Form>
      <FactList guide={guide} onChoose={(key) => setBody((old) => `${old.trimEnd()} {{${key}}}\n`)} />
    </div>
  )
}
