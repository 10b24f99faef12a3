/** Changing what the directory says of a person. */
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import { Screen } from '../app/screen.tsx'
import { Empty, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useMayHandle, useMayReaddress } from './may-handle.ts'
import { bodyOf, draftOf } from './person-draft.ts'
import { PersonForm } from './person-form.tsx'
import { useChangePerson, usePerson, type Person } from './queries.ts'

const route = getRouteApi('/people/$personId/edit')

/** The screen. */
export function EditPersonPage() {
  const { personId } = route.useParams()
  const navigate = useNavigate()
  const person = usePerson(personId)
  const name = person.data?.name ?? 'Person'
  const back = (): void => void navigate({ to: '/people/$personId', params: { personId } })
  const own = { label: name, link: { to: '/people/$personId', params: { personId } } as const }
  return (
    <Screen
      title={`Change ${name}`}
      crumbs={[{ label: 'People', link: { to: '/people' } }, own, { label: 'Change' }]}
    >
      {!person.isError && <h1 className="answer">What the directory says of {name}</h1>}
      {person.isPending && <PageSkeleton />}
      {person.isError && (
        <ErrorState isPage problem={asProblem(person.error)} onRetry={() => void person.refetch()} />
      )}
      {person.data && <Edit key={personId} person={person.data} onDone={back} />}
    </Screen>
  )
}

function Edit({ person, onDone }: { person: Person; onDone: () => void }) {
  const change = useChangePerson()
  const mayHandle = useMayHandle(person)
  const mayReaddress = useMayReaddress(person)
  if (!mayHandle)
    return (
      <Empty title={`You read what the directory says of ${person.name}.`}>
        <p>Managers change the people of their region; the record of a director only a director changes.</p>
      </Empty>
    )
  return (
    <PersonForm
      start={draftOf(person)}
      isAddressFixed={!mayReaddress}
      submit="Keep the changes"
      isSaving={change.isPending}
      error={change.error}
      onSave={(draft) =>
        change.mutate({ params: { path: { id: person.id } }, body: bodyOf(draft) }, { onSuccess: onDone })
      }
      onCancel={onDone}
    />
  )
}
