/** In the demo programme: through whose eyes one looks. */
import { useState } from 'react'
import { api, fetcher } from '../api/client.ts'
import { toastProblem } from '../ui/toast.tsx'
import { useProgramme, useSession } from './session.ts'
import css from './shell.module.css'

/** Nothing outside a demo. Another pair of eyes is another session: the page begins anew. */
export function Personas() {
  const isDemo = useProgramme().data?.isDemo === true
  const current = useSession().data?.personaId ?? null
  const { data } = api.useQuery('get', '/api/v1/demo/personas', {}, { enabled: isDemo, staleTime: Infinity })
  const [isBusy, setBusy] = useState(false)
  if (!isDemo || !data) return null
  const look = async (personId: string | null): Promise<void> => {
    setBusy(true)
    const { error } = await fetcher.POST('/api/v1/demo/persona', { body: { personId } })
    setBusy(false)
    if (error) return toastProblem(error)
    window.location.assign('/')
  }
  return (
    <label className={css.personas}>
      <span className="faint meta">Demo: look as</span>
      <select
        value={current ?? ''}
        disabled={isBusy}
        onChange={(event) => void look(event.currentTarget.value || null)}
      >
        <option value="">The director, by enter link</option>
        {data.personas.map(({ id, name, title }) => (
          <option key={id} value={id}>
            {name}, {title}
          </option>
        ))}
      </select>
    </label>
  )
}
