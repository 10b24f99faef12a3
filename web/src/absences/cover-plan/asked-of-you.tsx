/** On one's day: questions of colleagues that wait for an answer. Nothing where there is none. */
import { useMay } from '../../app/may.ts'
import { AskedList } from './asked-list.tsx'
import { useAsked } from './queries.ts'
import css from './cover-plan.module.css'

/** To be answered in place. */
export function AskedOfYou() {
  const { data } = useAsked(useMay('absences.answer'))
  const open = data?.items.filter(({ state, openHours }) => state === 'open' && openHours > 0) ?? []
  if (open.length === 0) return null
  return (
    <section aria-labelledby="asked-of-you" className={css.onDay}>
      <div className="section-head">
        <h2 id="asked-of-you">
          Asked of you <span className="faint">{open.length}</span>
        </h2>
      </div>
      <AskedList items={open} />
    </section>
  )
}
