/** “Subscribe in your calendar”: the link of what a page shows, made where it is looked at. */
import { IconCalendarPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { api, queryClient } from '../api/client.ts'
import { useMay } from '../app/may.ts'
import { useSession } from '../app/session.ts'
import { useLookedAt } from '../ui/time/looked-at.ts'
import { Dialog } from '../ui/dialog.tsx'
import { SelectField } from '../ui/fields/field.tsx'
import { Buttons, Form } from '../ui/fields/form.tsx'
import { FeedAddress } from './feed-address.tsx'

/** One calendar that a page may be subscribed as. */
export interface FeedScope {
  /** “Dana’s time away” */
  readonly label: string
  readonly contents: 'coverage' | 'absences' | 'on_call'
  readonly about: 'account' | 'person' | 'team' | 'region' | 'everybody'
  /** null: of everybody. */
  readonly id: string | null
}

const TITLE = 'Subscribe in your calendar'

/** Nothing for whoever is no person, and for calendars that the reader may not read. */
export function Subscribe({ scopes }: { scopes: readonly FeedScope[] }) {
  const isPerson = useSession().data?.kind === 'person'
  const mayGive = useMay('feeds.use')
  const may = { coverage: true, absences: useMay('absences.read'), on_call: useMay('coverage.read_on_call') }
  const isElsewhen = useLookedAt() !== null
  const [isOpen, setOpen] = useState(false)
  const offered = scopes.filter(({ contents }) => may[contents])
  if (!isPerson || !mayGive || isElsewhen || offered.length === 0) return null
  return (
    <>
      <button type="button" className="btn small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <IconCalendarPlus size={15} stroke={1.7} aria-hidden="true" />
        {TITLE}
      </button>
      {isOpen && <SubscribeDialog scopes={offered} onClose={() => setOpen(false)} />}
    </>
  )
}

interface SubscribeProps {
  readonly scopes: readonly FeedScope[]
  readonly onClose: () => void
}

function SubscribeDialog({ scopes, onClose }: SubscribeProps) {
  const [chosen, setChosen] = useState(0)
  const [days, setDays] = useState('365')
  const make = api.useMutation('post', '/api/v1/feeds', {
    onSuccess: () =>
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === '/api/v1/feeds' }),
  })
  const scope = scopes[chosen] ?? scopes[0]!
  const save = (): void => {
    const goodForDays = days === '30' ? 30 : days === '90' ? 90 : 365
    const { contents, about, id } = scope
    make.mutate({ body: { contents, about, aboutId: id, goodForDays } })
  }
  return (
    <Dialog title={TITLE} onClose={onClose}>
      {make.data ? (
        <FeedAddress url={make.data.url} onDone={onClose} />
      ) : (
        <Form onSubmit={save} error={make.error} label={TITLE}>
          {scopes.length > 1 ? (
            <SelectField
              label="Holds"
              value={String(chosen)}
              onChange={(next) => setChosen(Number(next))}
              options={scopes.map(({ label }, index) => ({ value: String(index), label }))}
            />
          ) : (
            <p>
              The calendar holds <b>{scope.label}</b>.
            </p>
          )}
          <SelectField
            label="Good for"
            value={days}
            onChange={setDays}
            help={
              scope.contents === 'absences'
                ? 'It says who is away and when, never why.'
                : 'Read as you, with your rights.'
            }
            options={[
              { value: '30', label: '30 days' },
              { value: '90', label: '90 days' },
              { value: '365', label: 'A year' },
            ]}
          />
          <Buttons>
            <button type="submit" className="btn primary" disabled={make.isPending}>
              Make the link
            </button>
          </Buttons>
        </Form>
      )}
    </Dialog>
  )
}
