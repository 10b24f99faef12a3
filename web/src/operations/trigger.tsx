/** How Zendesk is connected: the steps, and the body of the trigger to copy. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { TextField } from '../ui/fields/field.tsx'
import { Markdown } from '../ui/markdown/markdown.tsx'
import { ErrorState, Skeleton } from '../ui/states.tsx'
import { CopyButton } from './copy-button.tsx'
import css from './operations.module.css'

const isId = (text: string): boolean => /^\d{1,16}$/.test(text)

/** Folded away: it is needed once. */
export function Trigger() {
  const [isOpen, setOpen] = useState(false)
  return (
    <section aria-labelledby="trigger">
      <div className="section-head">
        <h2 id="trigger">Zendesk’s trigger and webhook</h2>
        <button
          type="button"
          className="btn small quiet"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Hide' : 'Show the steps'}
        </button>
      </div>
      {isOpen && <Steps />}
    </section>
  )
}

function Steps() {
  const [marker, setMarker] = useState('')
  const [region, setRegion] = useState('')
  const query = {
    ...(isId(marker) ? { markerFieldId: marker } : {}),
    ...(isId(region) ? { regionFieldId: region } : {}),
  }
  const { data, isPending, isError, error, refetch } = api.useQuery('get', '/api/v1/zendesk/trigger', {
    params: { query },
  })
  if (isPending) return <Skeleton height={120} />
  if (isError) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />
  const webhook = new URL(data.webhookPath, window.location.origin).href
  const wrong = (text: string) => (text !== '' && !isId(text) ? 'Zendesk’s ids are numbers.' : undefined)
  return (
    <div className={css.trigger}>
      <ol className={css.steps}>
        {data.steps.map((step) => (
          <li key={step}>
            <Markdown source={step} />
          </li>
        ))}
      </ol>
      <p>
        Webhook address: <code className="mono">{webhook}</code>{' '}
        <CopyButton text={webhook} what="the address" />
      </p>
      <TextField
        label="Field of our mark"
        value={marker === '' ? (data.markerFieldId ?? '') : marker}
        onChange={setMarker}
        error={wrong(marker)}
        help="The id of the text field that carries the id of our last write."
      />
      <TextField
        label="Preferred region"
        value={region}
        onChange={setRegion}
        error={wrong(region)}
        help="The id of the ticket field, if there is one."
      />
      <div className={css.code}>
        <div className={css.codeHead}>
          <b>The trigger’s body</b>
          <CopyButton text={data.template} what="the body" />
        </div>
        <pre tabIndex={0}>{data.template}</pre>
      </div>
    </div>
  )
}
