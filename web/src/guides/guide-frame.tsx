/** What stands around the pages of one guide. */
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { asProblem } from '../api/problem.ts'
import { Screen } from '../app/screen.tsx'
import { PageTabs, type PageTab } from '../ui/page-tabs.tsx'
import { useMay } from '../app/may.ts'
import { Empty, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { slugOf, useGuide, type Guide, type Slug } from './queries.ts'

interface FrameProps {
  /** The page among those of a guide; null: the text itself. */
  readonly page: string | null
  readonly answer: (guide: Guide) => string
  readonly children: (guide: Guide) => ReactNode
}

/** Finds the guide of the address; an address of none says which there are. */
export function GuideFrame(props: FrameProps) {
  const { slug: text = '' } = useParams({ strict: false })
  const slug = slugOf(text)
  if (!slug)
    return (
      <Screen title="Guide" crumbs={[GUIDES, { label: 'Guide' }]}>
        <Empty isPage title="There is no such guide.">
          Three there are: for Global Support, for account teams, and for ASEs.
        </Empty>
      </Screen>
    )
  return <Found slug={slug} {...props} />
}

const GUIDES = { label: 'Guides', link: { to: '/guides' } } as const

function Found({ slug, page, answer, children }: FrameProps & { slug: Slug }) {
  const { data, isPending, isError, error, refetch } = useGuide(slug)
  const mayChange = useMay('guides.change')
  const title = data?.title ?? 'Guide'
  const own = { label: title, link: { to: '/guides/$slug', params: { slug } } } as const
  const crumbs = page === null ? [GUIDES, { label: title }] : [GUIDES, own, { label: page }]
  const tabs: PageTab[] = [
    { label: 'Read', link: own.link, exact: true },
    ...(mayChange ? [{ label: 'Edit', link: { to: '/guides/$slug/edit', params: { slug } } } as const] : []),
    { label: 'History', link: { to: '/guides/$slug/history', params: { slug } } },
  ]
  return (
    <Screen title={page === null ? title : `${page}: ${title}`} crumbs={crumbs}>
      <h1 className="answer">{data ? answer(data) : title}</h1>
      <PageTabs label="Guide" tabs={tabs} />
      {isPending && <PageSkeleton />}
      {isError && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data && children(data)}
    </Screen>
  )
}
