/** A decision as people read it: the answer, what it does, and the trail of its reasons. Pure. */
import type { Answer } from '../api/types.ts'
import { moment, momentFromNow } from '../text/moments.ts'
import { pairs } from '../text/table.ts'
import { trail } from '../text/trail.ts'
import type { View } from '../text/view.ts'
import { hang, wrap } from '../text/wrap.ts'

export type Decision = Answer<'/api/v1/decisions/{decisionId}'>

/** How much of it to show. */
export interface Shown {
  readonly note: boolean
  /** It was not stored: it has no id to go by. */
  readonly isPreview?: boolean
}

/** The lines about a decision. */
export function decisionText(decision: Decision, view: View, { note, isPreview = false }: Shown): string[] {
  const { style, width } = view
  return [
    ...changedLines(decision, view),
    ...wrap(decision.answer, width).map(style.strong),
    '',
    ...pairs([...effects(decision, view), ...(isPreview ? [] : origin(decision, view))], view),
    '',
    style.strong('Because'),
    ...trail(decision.reasons, view),
    ...hang('  = ', decision.conclusion, width).map(style.strong),
    ...(decision.wouldChange ? hang('    ', decision.wouldChange, width).map(style.quiet) : []),
    ...(note ? noteLines(decision.note, view) : []),
  ]
}

function effects(decision: Decision, view: View): [string, string | null][] {
  const { assignee, paged, proposal, tags } = decision
  const named = ({ name, detail }: { name: string; detail: string }): string => `${name} (${detail})`
  const as = assignee.role === null ? '' : `, as ${role(assignee.role)}`
  const changes = [...tags.add.map((tag) => `+${tag}`), ...tags.remove.map((tag) => `-${tag}`)]
  return [
    ['Assignee', `${assignee.name ?? 'nobody'}${as} (${assignee.detail})`],
    ['Followers', decision.followers.map(named).join(', ')],
    ['Paged', paged && named(paged)],
    ['Told', decision.told.map(named).join(', ')],
    ['Reply due', deadline(decision, view)],
    ['Tags', changes.join(' ')],
    ['Proposed', proposal],
  ]
}

function origin({ at, shadow, id }: Decision, view: View): [string, string][] {
  return [
    ['Decided', `${momentFromNow(at, view)}${shadow ? ', in shadow: nothing was written' : ''}`],
    ['Decision', id],
  ]
}

const role = (word: string): string => (word === 'ase' ? 'ASE' : word.replaceAll('_', ' '))

function deadline({ target }: Decision, view: View): string | null {
  if (!target) return null
  const back = target.returnAt === null ? 'nobody comes back' : `back ${moment(target.returnAt, view)}`
  const order = target.beforeReturn ? `before an ASE is there (${back})` : 'an ASE is there by then'
  return `${moment(target.deadline, view)}, ${target.kind} reply, ${target.schedule}; ${order}`
}

function changedLines({ changed, state }: Decision, view: View): string[] {
  if (!changed) return []
  const instead = changed.instead === null ? '' : ` Instead: ${changed.instead}.`
  const reason = changed.reason === null ? '' : ` “${changed.reason}”`
  const text = `${state === 'undone' ? 'Undone' : 'Overridden'} by ${changed.by}, ${moment(changed.at, view)}.${reason}${instead}`
  return [...wrap(text, view.width).map(view.style.warn)]
}

function noteLines(note: string | null, view: View): string[] {
  if (note === null) return ['', 'It writes no note.']
  return [
    '',
    view.style.strong('Internal note'),
    ...note.split('\n').flatMap((line) => hang('  ', line, view.width)),
  ]
}
