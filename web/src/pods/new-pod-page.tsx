/** Makes a pod of a region. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../app/may.ts'
import { PeopleFrame } from '../people/people-frame.tsx'
import { useRegions } from '../people/queries.ts'
import { SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { PersonSelect } from '../ui/fields/person-select.tsx'
import { Empty } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { isoDate } from '../ui/time/dates.ts'
import { ZONES } from '../ui/time/zones.ts'
import { COVERS } from './covers.ts'
import { useMakePod, type Pod } from './queries.ts'

/** The screen. */
export function NewPodPage() {
  const mayMake = useMay('pods.change')
  return (
    <PeopleFrame title="New pod" answer="Who covers for whom?">
      {mayMake ? (
        <NewPod />
      ) : (
        <Empty title="A manager of the region makes its pods.">
          <p>You may look at them under Pods.</p>
        </Empty>
      )}
    </PeopleFrame>
  )
}

const THREE = [0, 1, 2] as const
const WORDS = ['First asked', 'Second', 'Third'] as const

function NewPod() {
  const regions = useRegions()
  const now = useNow()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [regionId, setRegionId] = useState('')
  const region = regions.find(({ id }) => id === regionId) ?? regions[0]
  const [zone, setZone] = useState<string | null>(null)
  const usedZone = zone ?? region?.timeZone ?? 'UTC'
  const [covers, setCovers] = useState<Pod['covers']>('high_priority')
  const [from, setFrom] = useState<string | null>(null)
  const [members, setMembers] = useState<readonly (string | null)[]>([null, null, null])
  const make = useMakePod()
  const save = (): void =>
    make.mutate(
      {
        body: {
          ...{
            name,
            regionId: region?.id ?? '',
            zone: usedZone,
            covers,
            from: from ?? isoDate(now, usedZone),
          },
          members: members.filter((id) => id !== null),
        },
      },
      { onSuccess: ({ id }) => void navigate({ to: '/people/pods/$podId', params: { podId: id } }) },
    )
  return (
    <Form onSubmit={save} error={make.error} label="New pod">
      <TextField label="Name" value={name} onChange={setName} error={errorAt(make.error, 'name')} />
      <SelectField
        label="Region"
        value={region?.id ?? ''}
        onChange={setRegionId}
        options={regions.map(({ id, name: label }) => ({ value: id, label }))}
        error={errorAt(make.error, 'regionId')}
      />
      <TextField
        label="Time zone"
        help="Dates of membership are of this zone."
        value={usedZone}
        onChange={setZone}
        options={ZONES}
        error={errorAt(make.error, 'zone')}
      />
      <SelectField
        label="Covers"
        value={covers}
        onChange={(value) => setCovers(value === 'all' ? 'all' : 'high_priority')}
        options={COVERS}
      />
      {THREE.map((index) => (
        <PersonSelect
          key={index}
          label={WORDS[index]}
          none="Nobody"
          value={members[index] ?? null}
          onChange={(id) => setMembers(members.map((old, at) => (at === index ? id : old)))}
          error={errorAt(make.error, `members.${index}`)}
        />
      ))}
      <TextField
        label="From"
        type="date"
        isShort
        value={from ?? isoDate(now, usedZone)}
        onChange={setFrom}
        error={errorAt(make.error, 'from')}
      />
      <Buttons>
        <button type="submit" className="btn primary" disabled={make.isPending}>
          Make the pod
        </button>
      </Buttons>
    </Form>
  )
}
