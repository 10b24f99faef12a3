/** “Ask the ASE” on the page of a ticket: what was asked, by whom, who is asked now and until when, and the answer. */
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState, type SyntheticEvent } from 'react'
import { api, queryClient } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import type { Question, Ticket } from '../api/types.ts'
import { useMay } from '../app/may.ts'
import { useSession } from '../app/session.ts'
import { Badge } from '../ui/badge.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { timeWords } from '../ui/time/words.ts'
import { toast, toastProblem } from '../ui/toast.tsx'
import { Writing } from '../ui/writing.tsx'
import { Button, Textarea } from './form-parts.tsx'
import { PlanRequest } from './plan-request.tsx'
import css from './ticket.module.css'

/** Of tickets whose account is known; who may not ask sees what was asked. */
export function AskAse({ ticket }: { ticket: Ticket }) {
  const query = { state: 'all', ticket: ticket.id, limit: 20 } as const
  const { data } = api.useQuery('get', '/api/v1/questions', { params: { query } })
  const isWanted = useLocation({ select: ({ hash }) => hash === 'ask' })
  // Null: not said yet; opened by an address that asks for it.
  const [said, setOpen] = useState<boolean | null>(null)
  const isOpen = said ?? isWanted
  useEffect(() => {
    if (isWanted) document.getElementById('ask')?.scrollIntoView({ block: 'center' })
  }, [isWanted])
  const isPerson = useSession().data?.kind === 'person'
  const mayAsk = useMay('tickets.ask') && isPerson
  const questions = data?.items ?? []
  if (ticket.accountId === null || (questions.length === 0 && !mayAsk)) return null
  return (
    <section aria-labelledby="ask">
      <div className="section-head">
        <h2 id="ask">Questions to the ASE {questions.length > 0 && <small>{questions.length}</small>}</h2>
      </div>
      {questions.map((question) => (
        <Asked key={question.id} question={question} />
      ))}
      {mayAsk && !isOpen && (
        <div className={css.buttons}>
          <Button onClick={() => setOpen(true)}>Ask the ASE</Button>
          <PlanRequest ticket={ticket} />
        </div>
      )}
      {mayAsk && isOpen && <AskForm ticket={ticket} onDone={() => setOpen(false)} />}
    </section>
  )
}

function refresh(): void {
  for (const path of ['/api/v1/questions', '/api/v1/my-day', '/api/v1/tickets'])
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith(path) })
}

const isSaid = (text: string): boolean => text.trim().length >= 3

function AskForm({ ticket, onDone }: { ticket: Ticket; onDone: () => void }) {
  const [text, setText] = useState('')
  const [isChecked, setChecked] = useState(false)
  const ask = api.useMutation('post', '/api/v1/tickets/{source}/{ticket}/questions', {
    onSuccess: ({ asked }) => {
      refresh()
      onDone()
      void toast({ words: asked ? `Asked. ${asked.name} is told.` : 'Kept: nobody could be asked yet.' })
    },
  })
  const send = (kind: 'clarify' | 'escalate') => (event?: SyntheticEvent) => {
    event?.preventDefault()
    setChecked(true)
    if (!isSaid(text)) return
    const params = { path: { source: ticket.source, ticket: ticket.ticketId } }
    ask.mutate({ params, body: { kind, question: text.trim() } })
  }
  return (
    <Writing>
      <form className={css.form} onSubmit={send('clarify')} noValidate>
        <Textarea
          isOpened
          label="Question"
          placeholder="What do you need to know, or why should they step in?"
          value={text}
          onChange={setText}
          error={isChecked && !isSaid(text) ? 'Say in a few words what you need.' : null}
        />
        {ask.isError && <p className="danger meta">{asProblem(ask.error).detail}</p>}
        <div className={css.buttons}>
          <Button busy={ask.isPending} submit>
            Ask
          </Button>
          <Button busy={ask.isPending} quiet onClick={() => send('escalate')()}>
            Ask to step in
          </Button>
          <Button quiet onClick={onDone}>
            Leave it
          </Button>
        </div>
      </form>
    </Writing>
  )
}

/** One question with its clock, and what one may do about it. */
export function Asked({ question }: { question: Question }) {
  const now = useNow()
  const zone = useReaderZone()
  const at = (instant: string): string => timeWords(Date.parse(instant), zone, now)
  return (
    <div className={css.said}>
      <p>
        <b>{question.askedBy.name}</b> {question.kind === 'escalate' ? 'asks to step in' : 'asks'}{' '}
        <span className="faint">{at(question.askedAt)}</span>
      </p>
      <p>{question.question}</p>
      {question.state === 'open' && <p className={css.small}>{waitsWords(question, at)}</p>}
      {question.state === 'withdrawn' && <Badge>Taken back</Badge>}
      {question.answer !== null && (
        <p>
          <b>{question.answeredBy?.name}</b> answers: {question.answer}
          {question.noted && <span className={css.small}>Also an internal note in the help desk.</span>}
        </p>
      )}
      {question.state === 'open' && <Close question={question} />}
    </div>
  )
}

const AS = { ase: 'as ASE', backup: 'as backup', manager: 'as manager', nobody: '' } as const

function waitsWords({ asked, role, dueAt }: Question, at: (instant: string) => string): string {
  if (!asked) return 'Nobody can be asked now; it waits for somebody to be there.'
  const next = dueAt === null ? 'Nobody comes after.' : `Goes on to the next ${at(dueAt)}.`
  return `${asked.name} is asked ${AS[role]}. ${next}`
}

function Close({ question }: { question: Question }) {
  const [text, setText] = useState('')
  const [asNote, setNote] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const done = (words: string) => ({
    onSuccess: () => {
      refresh()
      void toast({ words })
    },
    onError: (error: unknown) => void toastProblem(error),
  })
  const answer = api.useMutation(
    'post',
    '/api/v1/questions/{questionId}/answer',
    done('Answered. Whoever asked is told.'),
  )
  const withdraw = api.useMutation(
    'post',
    '/api/v1/questions/{questionId}/withdraw',
    done('Question taken back.'),
  )
  const params = { path: { questionId: question.id } }
  const { may } = question
  if (!may.answer && !may.withdraw) return null
  return (
    <Writing>
      {isOpen && (
        <div className={css.form}>
          <Textarea
            isOpened
            label="Answer"
            placeholder="What do you know?"
            value={text}
            onChange={setText}
            error={null}
          />
          <label className={css.check}>
            <input
              type="checkbox"
              checked={asNote}
              onChange={(event) => setNote(event.currentTarget.checked)}
            />
            Also as an internal note in the help desk
          </label>
        </div>
      )}
      <div className={css.buttons}>
        {may.answer && !isOpen && <Button onClick={() => setOpen(true)}>Answer</Button>}
        {may.answer && isOpen && (
          <Button
            busy={answer.isPending || !isSaid(text)}
            onClick={() => answer.mutate({ params, body: { answer: text.trim(), asNote } })}
          >
            Send answer
          </Button>
        )}
        {may.withdraw && (
          <Button quiet busy={withdraw.isPending} onClick={() => withdraw.mutate({ params })}>
            Take it back
          </Button>
        )}
      </div>
    </Writing>
  )
}
