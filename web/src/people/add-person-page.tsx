/** Adding a person to the directory. */
import { useNavigate } from '@tanstack/react-router'
import { Screen } from '../app/screen.tsx'
import { browserZone } from '../ui/time/zone.ts'
import { bodyOf, emptyDraft } from './person-draft.ts'
import { PersonForm } from './person-form.tsx'
import { useAddPerson } from './queries.ts'

/** The screen. */
export function AddPersonPage() {
  const navigate = useNavigate()
  const add = useAddPerson()
  return (
    <Screen
      title="Add a person"
      crumbs={[{ label: 'People', link: { to: '/people' } }, { label: 'Add a person' }]}
    >
      <h1 className="answer">Who joins the directory?</h1>
      <PersonForm
        start={emptyDraft(browserZone())}
        submit="Add person"
        isSaving={add.isPending}
        error={add.error}
        onSave={(draft) =>
          add.mutate(
            { body: bodyOf(draft) },
            { onSuccess: ({ id }) => void navigate({ to: '/people/$personId', params: { personId: id } }) },
          )
        }
        onCancel={() => void navigate({ to: '/people' })}
      />
    </Screen>
  )
}
