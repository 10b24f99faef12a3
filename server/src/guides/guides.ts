/** Which guides there are, and the texts they are shipped with. */
import { readFileSync } from 'node:fs'

export const GUIDE_SLUGS = ['global-support', 'account-teams', 'ases'] as const
export type GuideSlug = (typeof GUIDE_SLUGS)[number]

export interface GuideAbout {
  readonly slug: GuideSlug
  readonly title: string
  readonly audience: string
  readonly summary: string
}

export const GUIDES: readonly GuideAbout[] = [
  {
    slug: 'global-support',
    title: 'Global Support with ASEs',
    audience: 'Support engineers and on-call engineers',
    summary: 'What to do with a ticket of an account that has an ASE, at any hour, emergencies included.',
  },
  {
    slug: 'account-teams',
    title: 'Account teams with ASEs',
    audience: 'Sales, customer success and professional services',
    summary: 'How to begin well, who does what, and what to do when a customer asks or is upset.',
  },
  {
    slug: 'ases',
    title: 'Becoming and being an ASE',
    audience: 'ASEs, those who consider it, and their managers',
    summary: 'The way into the role, the first weeks on an account, the week after that, and time off.',
  },
]

const texts = new Map<GuideSlug, string>()

/** The text that this release ships, read once. */
export function shippedText(slug: GuideSlug): string {
  let text = texts.get(slug)
  if (text === undefined) {
    text = readFileSync(new URL(`texts/${slug}.md`, import.meta.url), 'utf8')
    texts.set(slug, text)
  }
  return text
}
