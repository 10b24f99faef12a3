/** What one needs to know about an account: contract, people, channels, notes. */
import { IconPencil } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { Account } from '../api/types.ts'
import { useAsOf } from '../app/as-of.tsx'
import { accountSubject, useMay } from '../app/may.ts'
import { Badge, sentenceCase } from '../ui/badge.tsx'
import { Initials } from '../ui/initials.tsx'
import { Markdown } from '../ui/markdown/markdown.tsx'
import { EmptyLine } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { clockTime, plainDate } from '../ui/time/words.ts'
import { cityOf } from '../ui/time/zone.ts'
import { ChannelForm } from './edit/channel-form.tsx'
import { ContactForm } from './edit/contact-form.tsx'
import { Editable } from './edit/editable.tsx'
import { MemberForm } from './edit/member-form.tsx'
import { NotesForm } from './edit/notes-form.tsx'
import css from './account.module.css'

interface Part {
  readonly account: Account
}

function Section({
  id,
  title,
  aside,
  children,
}: {
  id: string
  title: string
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside && <span className="meta faint">{aside}</span>}
      </div>
      {children}
    </section>
  )
}

/** Running and coming contracts, and who is assigned under them. */
export function Contracts({ account }: Part) {
  return (
    <Section id="contract" title="Contract">
      {account.contracts.length === 0 && <EmptyLine>No contract is recorded.</EmptyLine>}
      <ul className={css.rows}>
        {account.contracts.map((contract) => (
          <li key={contract.id} className={css.pair}>
            <span>
              <b>{sentenceCase(contract.source)}</b>
              {contract.tier && `, ${contract.tier}`}
              <span className={css.small}>
                {contract.aseCount === 1 ? 'one engineer' : `${contract.aseCount} engineers`},{' '}
                {contract.hoursPerWeek} h a week
                {contract.weekendZone && `, weekends in ${cityOf(contract.weekendZone)}`}
              </span>
            </span>
            <span className="meta muted nowrap">
              {plainDate(contract.startsOn)} – {plainDate(contract.endsOn)}
            </span>
          </li>
        ))}
        {account.assignments.map((assignment) => (
          <li key={assignment.id} className={css.pair}>
            <span>
              {assignment.name}
              <span className={css.small}>{assignment.isPrimary ? 'primary engineer' : 'engineer'}</span>
            </span>
            <span className="meta muted nowrap">
              since {plainDate(assignment.startsOn)}
              {assignment.endsOn && `, to ${plainDate(assignment.endsOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The customer's people, with their own time. */
export function Contacts({ account }: Part) {
  const now = useNow()
  const { timeZone } = account
  return (
    <Section id="contacts" title="Contacts" aside={`${clockTime(now, timeZone)} in ${cityOf(timeZone)}`}>
      <Editable
        account={account}
        action="accounts.change_content"
        items={account.contacts}
        empty="No contact is recorded."
        what="contact"
        rowClass={css.person}
        row={(contact) => (
          <>
            <Initials name={contact.name} />
            <span>
              {contact.name}
              <span className={css.small}>
                {[
                  contact.role,
                  contact.isPrimary ? 'primary' : null,
                  contact.assessesEngagement ? 'assesses us' : null,
                  contact.expertise,
                  contact.timeZone && contact.timeZone !== timeZone
                    ? `${cityOf(contact.timeZone)} ${clockTime(now, contact.timeZone)}`
                    : null,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
          </>
        )}
        form={(contact, done) => <ContactForm accountId={account.id} contact={contact} onDone={done} />}
      />
    </Section>
  )
}

/** Where people talk; what is internal is marked as such. */
export function Channels({ account }: Part) {
  return (
    <Section id="channels" title="Channels">
      <Editable
        account={account}
        action="accounts.change_content"
        items={account.channels}
        empty="No channel is recorded."
        what="channel"
        rowClass={css.pair}
        row={(channel) => (
          <>
            <span>
              {channel.name}
              <span className={css.small}>{channel.purpose}</span>
              {channel.visibility === 'external' && <span className={css.small}>The customer reads it.</span>}
            </span>
            <Badge tone={channel.visibility === 'external' ? 'warn' : 'plain'}>
              {channel.visibility === 'external' ? 'External' : 'Internal'}
            </Badge>
          </>
        )}
        form={(channel, done) => <ChannelForm accountId={account.id} channel={channel} onDone={done} />}
      />
    </Section>
  )
}

const TEAM: Readonly<Record<string, string>> = { csm: 'CSM', csa: 'CSA' }

/** The account team. */
export function Team({ account }: Part) {
  return (
    <Section id="team" title="Account team">
      <Editable
        account={account}
        action="accounts.change"
        items={account.team}
        empty="Nobody is recorded."
        what="member"
        rowClass={css.person}
        row={(member) => (
          <>
            <Initials name={member.name} />
            <span>
              {member.name}
              <span className={css.small}>{TEAM[member.role] ?? sentenceCase(member.role)}</span>
            </span>
          </>
        )}
        form={(member, done) => <MemberForm accountId={account.id} member={member} onDone={done} />}
      />
    </Section>
  )
}

/** Free text of the account: how it wants to be talked to, when it is busy, what to mind. */
export function Notes({ account }: Part) {
  const may = useMay('accounts.change_content', accountSubject(account))
  const isOff = useAsOf() !== null
  const [isOpen, setOpen] = useState(false)
  const { communication, businessCycles, specialNotes } = account
  const parts = [
    { id: 'special', title: 'Special notes', text: specialNotes },
    { id: 'communication', title: 'Communication', text: communication },
    { id: 'cycles', title: 'Business cycles', text: businessCycles },
  ].filter(({ text }) => text)
  if (isOpen)
    return (
      <Section id="notes" title="Notes">
        <NotesForm account={account} onDone={() => setOpen(false)} />
      </Section>
    )
  return (
    <>
      {parts.map(({ id, title, text }) => (
        <Section key={id} id={id} title={title}>
          <div className={css.text}>
            <Markdown source={text ?? ''} />
          </div>
        </Section>
      ))}
      {may && !isOff && (
        <button type="button" className={`btn quiet small ${css.add}`} onClick={() => setOpen(true)}>
          <IconPencil size={14} aria-hidden="true" />{' '}
          {parts.length === 0 ? 'Write notes' : 'Change the notes'}
        </button>
      )}
    </>
  )
}
