/** What a pod is called and covers, and the way to dissolve it. */
import { useState } from 'react'
import { SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { useNow } from '../ui/time/clock.ts'
import { isoDate } from '../ui/time/dates.ts'
import { COVERS } from './covers.ts'
import { useChangePod, useDissolve, type Pod } from './queries.ts'

/** The section; for whoever may change the pod. */
export function PodSettings({ pod }: { pod: Pod }) {
  const [name, setName] = useState(pod.name)
  const [covers, setCovers] = useState(pod.covers)
  const [isSure, setSure] = useState(false)
  const change = useChangePod()
  const dissolve = useDissolve()
  const today = isoDate(useNow(), pod.zone)
  const params = { path: { id: pod.id } }
  return (
    <section aria-labelledby="settings">
      <div className="section-head">
        <h2 id="settings">The pod itself</h2>
      </div>
      <Form
        onSubmit={() => change.mutate({ params, body: { name, covers } })}
        error={change.error}
        label="The pod"
      >
        <TextField label="Name" value={name} onChange={setName} error={errorAt(change.error, 'name')} />
        <SelectField
          label="Covers"
          value={covers}
          onChange={(value) => setCovers(value === 'all' ? 'all' : 'high_priority')}
          options={COVERS}
        />
        <Buttons>
          <button type="submit" className="btn" disabled={change.isPending}>
            Keep
          </button>
          {!pod.isDissolved && (
            <button
              type="button"
              className="btn quiet"
              disabled={dissolve.isPending}
              onClick={() => (isSure ? dissolve.mutate({ params, body: { on: today } }) : setSure(true))}
            >
              {isSure ? 'Yes: end every membership today' : 'Dissolve the pod'}
            </button>
          )}
        </Buttons>
      </Form>
    </section>
  )
}
