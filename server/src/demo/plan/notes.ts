/** What Global Support reads in a ticket of the account: the six questions of an org note, answered. */
import type { Company } from './company.ts'

/** Markdown. */
export function noteOf({ name, region, ases, mode, special, trade }: Company): string {
  const ase = ases[0] ?? special.former!.name
  const others = ases.slice(1)
  const who = others.length > 0 ? `${ase}, with ${others.join(' and ')}` : ase
  const lines = [
    `**Who is the ASE:** ${ases.length > 0 ? who : `nobody since ${ase} left; ask the manager of ${region}`}.`,
    `**Region:** ${region}. ${name} works in ${trade}; their people are mostly in ${cityOf(special, region)}.`,
    `**Outside their hours:** ${outside(mode, special)}`,
    `**When the ASE is away:** ${special.backup ? `${special.backup} knows the environment and is asked first.` : 'Global Support answers; nobody else knows the environment yet.'}`,
    '**Tickets older than the ASE:** they stay with whoever has them, unless the customer chooses otherwise.',
    '**Emergencies:** the on-call engineer leads. Tell the ASE in the thread, they follow up on their next working day.',
  ]
  return lines.join('\n\n')
}

function outside(mode: Company['mode'], { leaveUnassigned }: Company['special']): string {
  if (leaveUnassigned) return 'leave the ticket unassigned and work it; the customer agreed to that.'
  return mode === 'auto_assign'
    ? 'answer, leave the ASE as assignee and follow the ticket.'
    : 'work it as any other ticket; the ASE picks up what they want to keep.'
}

function cityOf(special: Company['special'], region: Company['region']): string {
  if (special.government) return 'the United States, all of them cleared'
  return { AMER: 'one office', EMEA: 'two offices', APAC: 'one office and a data centre' }[region]
}
