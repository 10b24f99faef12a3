/** The sheet before the door: what is shown to people who have not signed in. */
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { Wordmark } from '../app/wordmark.tsx'
import css from './front.module.css'

/** One sheet in the middle; `title` names the tab, `answer` is the headline. */
export function Front({
  title,
  answer,
  children,
}: {
  title: string
  answer: ReactNode
  children: ReactNode
}) {
  useDocumentTitle(`${title} · Attaché`)
  return (
    <main className={css.page}>
      <div className={css.sheet}>
        <Wordmark />
        <h1 className="answer">{answer}</h1>
        {children}
      </div>
    </main>
  )
}
