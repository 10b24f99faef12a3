/** The address of a calendar feed that was just made: shown this once, copied, opened, taken back elsewhere. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import css from './feeds.module.css'

interface AddressProps {
  readonly url: string
  /** Where the reader stands already among the links that can be taken back. */
  readonly isBelow?: boolean
  readonly onDone: () => void
}

export function FeedAddress({ url, isBelow = false, onDone }: AddressProps) {
  const [isCopied, setCopied] = useState(false)
  const copy = (): void => void navigator.clipboard.writeText(url).then(() => setCopied(true))
  return (
    <div className={css.made} role="status">
      <b>Copy the address now: it is shown this once.</b>
      <code className={css.address}>{url}</code>
      <p className="meta">
        Put it into your calendar program as a subscription; it is read by itself every hour or so. Whoever
        has it reads the calendar as you would.{' '}
        {isBelow ? (
          'Take it back below if it went to the wrong person.'
        ) : (
          <>
            Take it back at any time under <Link to="/preferences/feeds">Preferences, Calendar feeds</Link>.
          </>
        )}
      </p>
      <div className={css.links}>
        <button type="button" className="btn primary" onClick={copy}>
          {isCopied ? 'Copied' : 'Copy'}
        </button>
        <a className="btn" href={url.replace(/^https?:/, 'webcal:')}>
          Open in your calendar program
        </a>
        <button type="button" className="btn quiet" onClick={onDone}>
          Done
        </button>
      </div>
    </div>
  )
}
