/** The palette: search, ask, go, do; all from the keyboard. */
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { asProblem } from '../api/problem.ts'
import { useAsOf, useLookAt } from '../app/as-of.tsx'
import { useMay } from '../app/may.ts'
import { quickTimes, writeAt } from '../app/quick-times.ts'
import { useSession } from '../app/session.ts'
import { usePresent } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockTime, dateWords, momentWords } from '../ui/time/words.ts'
import { actionsOf, matchingActions } from './actions.ts'
import { Dialog } from './dialog.tsx'
import { handOver } from './early.ts'
import { optionsOf, type Found, type Option } from './options.ts'
import { EnterKey, OptionList } from './option-list.tsx'
import { recentOf } from './recent.ts'
import { useReach } from './reach.ts'
import { show } from './shown.ts'
import { useFound } from './use-found.ts'
import { VerdictView } from './verdict.tsx'
import css from './palette.module.css'

/** The dialog; it takes the focus, and gives it back when it closes. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const isWaiting = useRef(false)
  const listId = useId()
  const { found, isFresh, error } = useFound(typed)
  const options = useOptions(typed, found)
  const choose = useChoose(onClose)
  const chosen = options[Math.min(at, options.length - 1)]
  useEffect(() => {
    // What was typed while this was loaded; in an effect, as keys are kept for it until then.
    handOver(({ text, isEntered }) => {
      if (text === '') return
      setTyped((typed) => text.trimStart() + typed)
      isWaiting.current = isEntered
    })
  }, [])
  useEffect(() => {
    if (!isWaiting.current || !isFresh) return
    isWaiting.current = false
    if (options[0]) choose(options[0])
  }, [isFresh, options, choose])
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined && options.length > 0) {
      event.preventDefault()
      setAt((Math.min(at, options.length - 1) + by + options.length) % options.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      // Who types and presses Enter at once means what was typed, not what the list still shows.
      if (!isFresh) isWaiting.current = true
      else if (chosen) choose(chosen)
    }
  }
  return (
    <Dialog label="Search or ask" onClose={onClose}>
      <div className={css.head}>
        <IconSearch size={18} stroke={1.7} aria-hidden="true" />
        <Field
          typed={typed}
          onType={(text) => {
            setTyped(text.trimStart())
            setAt(0)
            isWaiting.current = false
          }}
          onKeyDown={press}
          listId={listId}
          active={chosen?.id}
          marks={isFresh ? (found?.understood?.spans ?? []) : []}
        />
        {found?.understood && <Understood found={found} />}
        <button type="button" className={css.close} onClick={onClose}>
          Close
        </button>
      </div>
      <div className={css.body} aria-busy={!isFresh}>
        {error !== null && error !== undefined && <Fault error={error} />}
        {found?.answer && typed !== '' && <VerdictView answer={found.answer} understood={found.understood} />}
        <OptionList id={listId} options={options} active={chosen?.id} onChoose={choose} />
        {isFresh && found && options.length === 0 && <Nothing typed={typed} />}
      </div>
      <Foot />
      <p className="hidden" role="status">
        {isFresh && found && `${found.answer?.headline ?? ''} ${options.length} to choose from.`}
      </p>
    </Dialog>
  )
}

interface FieldProps {
  readonly typed: string
  readonly onType: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly listId: string
  readonly active: string | undefined
  readonly marks: readonly { start: number; end: number }[]
}

/** The line that is typed in; what was understood as a time is marked in it. */
function Field({ typed, onType, onKeyDown, listId, active, marks }: FieldProps) {
  const mirror = useRef<HTMLDivElement>(null)
  const ends = [0, ...marks.flatMap(({ start, end }) => [start, end]), typed.length]
  return (
    <div className={css.field}>
      <div ref={mirror} className={css.mirror} aria-hidden="true">
        {ends.slice(1).map((end, index) => {
          const text = typed.slice(ends[index], end)
          return index % 2 === 1 ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>
        })}
      </div>
      <input
        type="text"
        role="combobox"
        aria-label="Search or ask"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={active === undefined ? undefined : `${listId}-${active}`}
        aria-autocomplete="list"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={200}
        placeholder="A name, a ticket, “tasman fri 03:00” …"
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onScroll={(event) => mirror.current && (mirror.current.scrollLeft = event.currentTarget.scrollLeft)}
      />
    </div>
  )
}

function Understood({ found }: { found: Found }) {
  const zone = useReaderZone()
  const now = usePresent()
  const { understood, answer } = found
  if (!understood) return null
  const account = answer?.kind === 'account' ? answer : answer?.kind === 'ticket' ? answer.account : null
  const place = account?.coverage.accountZone ?? (answer?.kind === 'person' ? answer.zone : null)
  const at = Date.parse(understood.at)
  const { there } = momentWords(at, now, zone, place)
  return (
    <span className={css.understood}>
      {dateWords(at, zone, now)} {clockTime(at, zone)}
      {there && `, ${there}`}
    </span>
  )
}

/** Everything to choose from, in its order. */
function useOptions(typed: string, found: Found | null): readonly Option[] {
  const zone = useReaderZone()
  const now = usePresent()
  const asOf = useAsOf() !== null
  const owner = useSession().data?.id ?? ''
  const mayAsk = useMay('tickets.ask')
  const reach = useReach()
  return useMemo(() => {
    const actions = matchingActions(actionsOf(asOf, quickTimes(now, zone), reach), typed)
    if (typed.trim() === '') return [...recentOptions(owner), ...actions]
    const words = (at: number): string => `${dateWords(at, zone, now)} ${clockTime(at, zone)}`
    return [...(found ? optionsOf(found, words, mayAsk) : []), ...actions.slice(0, 6)]
  }, [typed, found, zone, now, asOf, owner, reach, mayAsk])
}

function recentOptions(owner: string): Option[] {
  return recentOf(owner).map(({ path, label }) => ({
    ...{ id: `recent${path}`, group: 'Recent', label },
    act: { kind: 'path', path },
  }))
}

function useChoose(onClose: () => void): (option: Option) => void {
  const navigate = useNavigate()
  const look = useLookAt()
  return ({ act }) => {
    onClose()
    if (act.kind === 'look') look(act.at)
    else if (act.kind === 'keys') show('keys')
    else if (act.kind === 'leave') window.location.assign(act.href)
    else
      void navigate({
        to: pathOf(act.path) as '/',
        hash: act.path.split('#')[1] ?? '',
        // `at` stays as it is where it is not named.
        search: act.at === undefined ? {} : { at: writeAt(act.at) },
      })
  }
}

const pathOf = (path: string): string => path.split('#')[0] ?? path

function Fault({ error }: { error: unknown }) {
  const { title, detail } = asProblem(error)
  return (
    <p className={css.fault} role="alert">
      <b>{title}</b> {detail}
    </p>
  )
}

function Nothing({ typed }: { typed: string }) {
  return (
    <p className={css.nothing}>
      Nothing is called “{typed.trim()}”. Write a part of a name, a domain, an organisation’s id, a ticket’s
      number or words of its subject.
    </p>
  )
}

function Foot() {
  return (
    <footer className={css.foot} aria-hidden="true">
      <span>Add a day or a time to any name to ask about then</span>
      <span className={css.keys}>
        <kbd>↑</kbd> <kbd>↓</kbd> move <EnterKey /> choose <kbd>esc</kbd> close
      </span>
    </footer>
  )
}
