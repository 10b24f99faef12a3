/** A team’s name, its leader, its channel: of a new one, or changed. */
import { useState } from 'react'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { PersonSelect } from '../ui/fields/person-select.tsx'
import { useAddTeam, useChangeTeam, type Region, type Team } from './queries.ts'

interface Draft {
  readonly name: string
  readonly leaderId: string | null
  readonly channel: string
}

const bodyOf = ({ name, leaderId, channel }: Draft) => ({ name, leaderId, channel: channel.trim() || null })

/** Adds a team to a region. */
export function AddTeam({ region, onDone }: { region: Region; onDone: () => void }) {
  const add = useAddTeam()
  return (
    <TeamForm
      label={`A team of ${region.name}`}
      button="Add the team"
      standing={{ name: '', leaderId: null, channel: '' }}
      error={add.error}
      isPending={add.isPending}
      save={(draft) => add.mutate({ body: { regionId: region.id, ...bodyOf(draft) } }, { onSuccess: onDone })}
      onDone={onDone}
    />
  )
}

/** Renames it, gives it another leader or channel. */
export function ChangeTeam({ team, onDone }: { team: Team; onDone: () => void }) {
  const change = useChangeTeam()
  const { id, name, leaderId, channel } = team
  return (
    <TeamForm
      label={`Change ${name}`}
      button="Change the team"
      standing={{ name, leaderId, channel: channel ?? '' }}
      error={change.error}
      isPending={change.isPending}
      save={(draft) =>
        change.mutate({ params: { path: { id } }, body: bodyOf(draft) }, { onSuccess: onDone })
      }
      onDone={onDone}
    />
  )
}

interface FormProps {
  readonly label: string
  readonly button: string
  readonly standing: Draft
  readonly error: unknown
  readonly isPending: boolean
  readonly save: (draft: Draft) => void
  readonly onDone: () => void
}

function TeamForm({ label, button, standing, error, isPending, save, onDone }: FormProps) {
  const [draft, setDraft] = useState(standing)
  const set = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }))
  return (
    <Form onSubmit={() => save(draft)} error={error} label={label}>
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errorAt(error, 'name')}
      />
      <PersonSelect
        label="Leader"
        none="The region’s leader"
        value={draft.leaderId}
        onChange={(leaderId) => set({ leaderId })}
        help="Approves where the team becomes too thin."
        error={errorAt(error, 'leaderId')}
      />
      <TextField
        label="Channel"
        placeholder="#team-channel"
        value={draft.channel}
        onChange={(channel) => set({ channel })}
        help="Internal. Where the team is told that several are away at once; empty: the region’s."
        error={errorAt(error, 'channel')}
      />
      <Buttons>
        <button type="submit" className="btn primary" disabled={isPending || draft.name.trim() === ''}>
          {button}
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
