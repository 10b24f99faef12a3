/** What a calendar feed holds, of whom, and for how long. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useMay } from '../app/may.ts'
import { useSession } from '../app/session.ts'
import { AccountSelect } from '../ui/fields/account-select.tsx'
import { SelectField } from '../ui/fields/field.tsx'
import { Buttons, Form } from '../ui/fields/form.tsx'
import { PersonSelect } from '../ui/fields/person-select.tsx'

type Contents = 'coverage' | 'absences' | 'on_call'
type About = 'account' | 'person' | 'team' | 'region' | 'everybody'

const ABOUT: Readonly<Record<Contents, readonly { value: About; label: string }[]>> = {
  coverage: [
    { value: 'account', label: 'An account: who answers' },
    { value: 'person', label: 'A person: what they cover' },
    { value: 'region', label: 'A region: who covers whom' },
    { value: 'everybody', label: 'Everybody: who covers whom' },
  ],
  absences: [
    { value: 'person', label: 'A person' },
    { value: 'account', label: 'An account: its ASEs and backups' },
    { value: 'team', label: 'A team' },
    { value: 'region', label: 'A region' },
    { value: 'everybody', label: 'Everybody' },
  ],
  on_call: [
    { value: 'everybody', label: 'All shifts' },
    { value: 'person', label: 'A person’s shifts' },
    { value: 'region', label: 'A region’s people' },
    { value: 'account', label: 'An account: who answers its emergencies' },
  ],
}

/** The form; `onMade` is told the address, which nobody is told again. */
export function FeedForm({ onMade }: { onMade: (url: string) => void }) {
  const me = useSession().data?.id ?? null
  const readsAbsences = useMay('absences.read')
  const make = api.useMutation('post', '/api/v1/feeds')
  const [draft, setDraft] = useState<{ contents: Contents; about: About; id: string | null; days: string }>({
    ...{ contents: 'on_call', about: 'everybody', id: null, days: '365' },
  })
  const { contents, about, id, days } = draft
  const choose = (next: About): void =>
    setDraft((old) => ({ ...old, about: next, id: next === 'person' ? me : null }))
  const save = (): void => {
    const goodForDays = days === '30' ? 30 : days === '90' ? 90 : 365
    const body = { contents, about, aboutId: about === 'everybody' ? null : id, goodForDays } as const
    make.mutate({ body }, { onSuccess: ({ url }) => onMade(url) })
  }
  return (
    <Form onSubmit={save} error={make.error} label="A calendar feed">
      <SelectField
        label="Holds"
        value={contents}
        onChange={(value) => {
          const next = value === 'coverage' || value === 'absences' ? value : 'on_call'
          setDraft((old) => ({
            ...old,
            contents: next,
            about: ABOUT[next][0]!.value,
            id: next === 'absences' ? me : null,
          }))
        }}
        options={[
          { value: 'on_call', label: 'Shifts on call' },
          { value: 'coverage', label: 'Coverage' },
          ...(readsAbsences ? [{ value: 'absences', label: 'Who is away, never why' }] : []),
        ]}
      />
      <SelectField
        label="Of"
        value={about}
        onChange={(value) => choose(value as About)}
        options={ABOUT[contents]}
      />
      <Which about={about} id={id} onChange={(next) => setDraft((old) => ({ ...old, id: next }))} />
      <SelectField
        label="Good for"
        value={days}
        onChange={(next) => setDraft((old) => ({ ...old, days: next }))}
        options={[
          { value: '30', label: '30 days' },
          { value: '90', label: '90 days' },
          { value: '365', label: 'A year' },
        ]}
      />
      <Buttons>
        <button
          type="submit"
          className="btn primary"
          disabled={make.isPending || (about !== 'everybody' && id === null)}
        >
          Make the link
        </button>
      </Buttons>
    </Form>
  )
}

interface WhichProps {
  readonly about: About
  readonly id: string | null
  readonly onChange: (id: string | null) => void
}

function Which({ about, id, onChange }: WhichProps) {
  const regions = api.useQuery('get', '/api/v1/regions', {}, { enabled: about === 'region' })
  const teams = api.useQuery('get', '/api/v1/teams', {}, { enabled: about === 'team' })
  if (about === 'everybody') return null
  if (about === 'person') return <PersonSelect label="Person" value={id} none="Nobody" onChange={onChange} />
  if (about === 'account') return <AccountSelect label="Account" value={id} onChange={onChange} />
  const items = (about === 'region' ? regions : teams).data?.items ?? []
  return (
    <SelectField
      label={about === 'region' ? 'Region' : 'Team'}
      value={id ?? ''}
      onChange={(next) => onChange(next || null)}
      options={[{ value: '', label: 'Choose' }, ...items.map((one) => ({ value: one.id, label: one.name }))]}
    />
  )
}
