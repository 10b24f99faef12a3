/** `attache doctor`: whether everything is as it should be, and what to do where it is not. */
import type { Command } from 'commander'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { EXIT } from '../app/errors.ts'
import type { ExitCode } from '../app/errors.ts'
import type { View } from '../text/view.ts'
import { hang } from '../text/wrap.ts'
import { bad } from './doctor/finding.ts'
import type { Finding } from './doctor/finding.ts'
import { peopleAndAccounts } from './doctor/programme-checks.ts'
import { reachable } from './doctor/server-checks.ts'
import { working } from './doctor/work-checks.ts'

/** Adds the command. */
export function addDoctor(program: Command): void {
  leaf(program, 'doctor', 'Whether everything is as it should be, and what to do where it is not.', doctor)
}

async function doctor(cli: Cli): Promise<ExitCode> {
  const findings = await examine(cli)
  cli.show({ findings }, (view) => findings.flatMap((finding) => findingText(finding, view)))
  return findings.some(({ level }) => level === 'bad') ? EXIT.fault : EXIT.ok
}

async function examine(cli: Cli): Promise<Finding[]> {
  const first = await reachable(cli)
  if (first.stop) return first.findings
  const rest = await Promise.all([...working(cli), ...peopleAndAccounts(cli)].map(caught))
  return [...first.findings, ...rest.flat()]
}

/** A check that fails is a finding itself, and the others go on. */
async function caught(check: Promise<Finding[]>): Promise<Finding[]> {
  return check.catch((error: unknown) => [bad(error instanceof Error ? error.message : String(error))])
}

const MARKS = { good: '✓', warn: '!', bad: '✗' } as const

/** One finding, with what to do under it. Pure. */
export function findingText({ level, text, todo }: Finding, view: View): string[] {
  const [first = '', ...more] = hang(`${MARKS[level]} `, text, view.width)
  return [
    `${view.style[level](first.slice(0, 1))}${first.slice(1)}`,
    ...more,
    ...(todo === undefined ? [] : hang('    ', todo, view.width)),
  ]
}
