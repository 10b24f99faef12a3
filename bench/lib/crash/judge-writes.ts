/** Every decision's write came to an end, and its job with it. */
import { finding, type Evidence, type Finding } from './evidence.ts'

interface WriteEnd {
  readonly id: string
  readonly ticket: string
  readonly state: string
  readonly problem: string | null
  readonly stamp: string | null
  readonly decision: string | null
  readonly jobs: string
  readonly job: string | null
}

const WRITES = `
  select w.id::text, w.external_id as ticket, w.state, w.last_problem as problem, w.result_stamp as stamp,
         (select d.id::text from decision d where d.id = w.decision_id and d.write_id = w.id) as decision,
         (select count(*)::text from pgboss.job j where j.id = w.id) as jobs,
         (select min(j.state::text) from pgboss.job j where j.id = w.id) as job
    from help_desk_write w where w.external_id = any($1) order by w.seq`

const MISSING = `
  select d.id::text from decision d join ticket t on t.id = d.ticket_id
   where t.external_id = any($1) and d.write_id is not null
     and not exists (select 1 from help_desk_write w where w.id = d.write_id and w.ticket_id = d.ticket_id)`

const KEYS = `
  select 'notice ' || key as key from notice group by key having count(*) > 1
  union all select 'task ' || key from task group by key having count(*) > 1`

export async function judgeWrites({ ask, tickets }: Evidence): Promise<Finding[]> {
  const writes = await ask<WriteEnd>(WRITES, [tickets])
  const missing = await ask<{ id: string }>(MISSING, [tickets])
  const twice = await ask<{ key: string }>(KEYS)
  return [
    ...writes.flatMap(endOf),
    ...missing.map(({ id }) => finding('lost', `the write of decision ${id} is not there`)),
    ...twice.map(({ key }) => finding('decided twice', `${key} is there twice`)),
  ]
}

function endOf(write: WriteEnd): Finding[] {
  const { id, ticket, state, problem, stamp, decision, jobs, job } = write
  const about = `write ${id} of ticket ${ticket}`
  const found: Finding[] = []
  if (!['applied', 'superseded', 'skipped'].includes(state))
    found.push(finding('other', `${about} is still ${state}: ${problem ?? 'no reason'}`))
  if (state === 'applied' && stamp === null)
    found.push(finding('other', `${about} is applied without a stamp`))
  if ((state === 'superseded' || state === 'skipped') && problem === null)
    found.push(finding('other', `${about} is ${state} without a reason`))
  if (problem === 'The account is in shadow.')
    found.push(finding('lost', `${about} was not sent although its account is live`))
  if (decision === null) found.push(finding('other', `${about} has no decision that knows it`))
  if (jobs !== '1' || job !== 'completed')
    found.push(finding('other', `${about} (${state}) has ${jobs} jobs: ${job}`))
  return found
}
