/** The members of a pod in the order in which they are asked; who may changes them. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { PersonSelect } from '../ui/fields/person-select.tsx'
import { EmptyLine } from '../ui/states.tsx'
import { SureButton } from '../ui/sure-button.tsx'
import { useNow } from '../ui/time/clock.ts'
import { isoDate } from '../ui/time/dates.ts'
import { plainDate } from '../ui/time/words.ts'
import { useAddMember, useEndMember, useOrder, type Pod } from './queries.ts'
import css from './pods.module.css'

type Member = Pod['members'][number]

/** The section. */
export function PodMembers({ pod, mayChange }: { pod: Pod; mayChange: boolean }) {
  const [isAdding, setAdding] = useState(false)
  return (
    <section aria-labelledby="members">
      <div className="section-head">
        <h2 id="members">Members, first asked first</h2>
        {mayChange && !isAdding && (
          <button type="button" className="link meta" onClick={() => setAdding(true)}>
            Add a member
          </button>
        )}
      </div>
      {isAdding && <AddMember pod={pod} onDone={() => setAdding(false)} />}
      {pod.members.length === 0 && <EmptyLine>Nobody is a member.</EmptyLine>}
      <ol className={css.rows}>
        {pod.members.map((member, index) => (
          <MemberRow key={`${member.personId}${member.from}`} {...{ pod, member, index, mayChange }} />
        ))}
      </ol>
    </section>
  )
}

interface MemberRowProps {
  readonly pod: Pod
  readonly member: Member
  readonly index: number
  readonly mayChange: boolean
}

function MemberRow({ pod, member, index, mayChange }: MemberRowProps) {
  const end = useEndMember()
  const order = useOrder()
  const today = isoDate(useNow(), pod.zone)
  const ids = [...new Set(pod.members.map(({ personId }) => personId))]
  const first = [member.personId, ...ids.filter((id) => id !== member.personId)]
  const params = { path: { id: pod.id } }
  return (
    <li className={css.member}>
      <span>
        <Link to="/people/$personId" params={{ personId: member.personId }}>
          {member.name}
        </Link>{' '}
        <span className="muted">{stayWords(member)}</span>
      </span>
      <span className="muted">
        {member.accounts} of {member.maxAccounts} accounts
      </span>
      {mayChange && (
        <span className={css.actions}>
          {index > 0 && (
            <button
              type="button"
              className="link meta"
              disabled={order.isPending}
              onClick={() => order.mutate({ params, body: { members: first } })}
            >
              Ask first
            </button>
          )}
          {member.until === null && (
            <SureButton
              label="End today"
              sure="Yes: end it today"
              disabled={end.isPending}
              onSure={() =>
                end.mutate({
                  params: { path: { id: pod.id, personId: member.personId } },
                  body: { on: today },
                })
              }
            />
          )}
        </span>
      )}
    </li>
  )
}

function stayWords({ from, until, isPresent }: Member): string {
  if (!isPresent) return `from ${plainDate(from)}`
  return until === null ? `since ${plainDate(from)}` : `until ${plainDate(until)}`
}

function AddMember({ pod, onDone }: { pod: Pod; onDone: () => void }) {
  const now = useNow()
  const [personId, setPersonId] = useState<string | null>(null)
  const [from, setFrom] = useState(isoDate(now, pod.zone))
  const add = useAddMember()
  const save = (): void =>
    add.mutate(
      { params: { path: { id: pod.id } }, body: { personId: personId ?? '', from } },
      { onSuccess: onDone },
    )
  return (
    <Form onSubmit={save} error={add.error} label="Add a member">
      <PersonSelect
        label="Who"
        none="Choose an ASE"
        value={personId}
        onChange={setPersonId}
        error={errorAt(add.error, 'personId')}
      />
      <TextField
        label="From"
        type="date"
        isShort
        value={from}
        onChange={setFrom}
        error={errorAt(add.error, 'from')}
      />
      <Buttons>
        <button type="submit" className="btn" disabled={add.isPending || personId === null}>
          Add
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
