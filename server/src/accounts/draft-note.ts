/** The draft of an org note after a change of ASE: the six answers, from facts. A person reviews it. */
import { dateInWords } from '../calendar/api.ts'
import type { TaskPlan } from '../tasks/api.ts'
import type { AseRequest } from './requests.contract.ts'
import type { LoadedRequest } from './request-loading.ts'

type About = Pick<LoadedRequest, 'account' | 'directory'>

/** A task for the region's manager that holds the draft. */
export function draftNote(request: AseRequest, about: About, now: number): TaskPlan {
  const { account, directory } = about
  const region = directory.regions.find((one) => one.id === account.regionId)
  return {
    key: `ase-request:${request.id}:org-note`,
    kind: 'org_note_draft',
    title: `Review the note of ${account.name}`,
    detail: noteText(request, about),
    accountId: account.id,
    ownerId: region?.leaderId ?? null,
    dueAt: now + 3 * 86_400_000,
  }
}

/** The text of the draft, Markdown. */
export function noteText(request: AseRequest, { account, directory }: About): string {
  const person = directory.people.find((one) => one.id === request.personId)
  const region = directory.regions.find((one) => one.id === account.regionId)
  const who = person
    ? `${person.name}, from ${dateInWords(request.startsOn)} (${account.timeZone})`
    : `nobody from ${dateInWords(request.startsOn)} on`
  return [
    `**ASE:** ${who}`,
    `**Region:** ${region ? `${region.name} (${region.code})` : 'not known'}`,
    '**Outside their hours:** Global Support works the ticket; the ASE stays informed.',
    `**When the ASE is not available:** ask in ${region?.supportChannel ?? 'the support channel'}.`,
    '**Tickets older than the ASE:** keep their assignee; the customer is asked whom they want.',
    '**Emergencies:** the on-call engineer is responsible; the ASE follows.',
    ...(account.specialNotes ? ['', account.specialNotes] : []),
  ].join('\n\n')
}
