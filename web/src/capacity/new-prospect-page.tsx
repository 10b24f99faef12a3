/** Noting a prospect. */
import { useNavigate } from '@tanstack/react-router'
import { useNow } from '../ui/time/clock.ts'
import { addDays, isoDate } from '../ui/time/dates.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { CapacityFrame } from './capacity-frame.tsx'
import { emptyProspect, prospectBody, ProspectForm } from './prospect-form.tsx'
import { useAddProspect } from './queries.ts'

/** The screen. */
export function NewProspectPage() {
  const navigate = useNavigate()
  const zone = useReaderZone()
  const start = addDays(isoDate(useNow(), zone), 90)
  const add = useAddProspect()
  return (
    <CapacityFrame title="Note a prospect" answer="Who may sign, from when, and how likely?">
      <ProspectForm
        start={emptyProspect(zone, start)}
        submit="Note prospect"
        isSaving={add.isPending}
        error={add.error}
        onSave={(draft) =>
          add.mutate(
            { body: prospectBody(draft) },
            {
              onSuccess: ({ id }) =>
                void navigate({ to: '/capacity/prospects/$prospectId', params: { prospectId: id } }),
            },
          )
        }
        onCancel={() => void navigate({ to: '/capacity/prospects' })}
      />
    </CapacityFrame>
  )
}
