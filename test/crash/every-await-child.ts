/** Carries one write out and kills itself at its n-th step; prints its steps when it gets to the end. */
import { carryOut } from './carry-out.ts'

const [databaseUrl = '', deskUrl = '', writeId = '', at = '', mishap = ''] = process.argv.slice(2)
const steps: string[] = []

await carryOut(databaseUrl, deskUrl, writeId, async (name) => {
  if (name === 'after read' && mishap !== '' && !steps.includes(name)) await plan(mishap)
  steps.push(name)
  if (steps.length !== Number(at)) return
  process.kill(process.pid, 'SIGKILL')
  await new Promise(() => {})
})
process.stdout.write(JSON.stringify(steps))

/** The help desk's next request meets with it. */
async function plan(kind: string): Promise<void> {
  const body = JSON.stringify({ do: 'fault', kind })
  const answer = await fetch(`${deskUrl}/__control`, { method: 'PUT', body })
  if (!answer.ok) throw new Error(await answer.text())
}
