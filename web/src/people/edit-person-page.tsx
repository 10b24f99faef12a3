/** Changing what the directory says of a person. */
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import { Screen } from '../app/screen.tsx'
import { ErrorState, PageSkeleton } from '../ui/states.tsx'
import { bodyOf, draftOf } from './person-draft.ts'
import { PersonForm } from './person-form.tsx'
import { useChangePerson, usePerson } from './queries.ts'

const route = getRouteApi('/people/$personId/edit')

/** The screen. */
export function EditPersonPage() {
  const { personId } = route.useParams()
  const navigate = useNavigate()
  const person = usePerson(personId)
  const change = useChangePerson()
  const name = person.data?.name ?? 'Person'
  const back = (): void => void navigate({ to: '/people/$personId', params: { personId } })
  const own = { label: name, link: { to: '/people/$personId', params: { personId } } as const }
  return (
    <Screen
      title={`Change ${name}`}
      crumbs={[{ label: 'People', link: { to: '/people' } }, own, { label: 'Change' }]}
    >
      <h1 className="answer">What the directory says of {name}</h1>
      {person.isPending && <PageSkeleton />}
      {person.isError && (
        <ErrorState problem={asProblem(person.error)} onRetry={() => void person.refetch()} />
      )}
      {person.data && (
        <PersonForm
          key={personId}
          start={draftOf(person.data)}
          submit="Keep the changes"
          isSaving={change.isPending}
          error={change.error}
          onSave={(draft) =>
            change.mutate({ params: { path: { id: personId } }, body: bodyOf(draft) }, { onSuccess: back })
          }
          onCancel={back}
        />
      )}
    </Screen>
  )
}
