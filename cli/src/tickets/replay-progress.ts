/** Waits for a replay and tells how far it is, on the standard error. */
import process from 'node:process'
import type { Answer } from '../api/types.ts'
import type { Cli } from '../app/cli.ts'
import { now, sleep } from '../app/clock.ts'
import { cleanText } from '../text/clean.ts'

type Run = Answer<'/api/v1/replays/{replayId}'>

const ASK_EVERY_MS = 400
const SAY_EVERY_MS = 5_000
const PATIENCE_MS = 15_000

/** Resolves to the run once it is done or failed. */
export async function watchReplay(cli: Cli, started: Run): Promise<Run> {
  const tell = teller(cli)
  const begun = now().epochMilliseconds
  let run = started
  let warned = false
  while (run.state === 'running') {
    await sleep(ASK_EVERY_MS)
    const params = { path: { replayId: run.id } }
    run = await cli.ask(cli.api.GET('/api/v1/replays/{replayId}', { params }))
    tell.progress(run)
    const late = now().epochMilliseconds - begun > PATIENCE_MS && run.decisions === 0
    if (late && !warned && run.state === 'running') {
      warned = true
      tell.line(`Nothing is decided yet: is work done at all? See \`attache jobs\`. It goes on as ${run.id}.`)
    }
  }
  tell.end()
  return run
}

interface Teller {
  progress(run: Run): void
  line(text: string): void
  end(): void
}

/** A line that moves on a terminal, lines now and then elsewhere, nothing for programs. */
function teller(cli: Cli): Teller {
  const { stderr } = process
  const say = (text: string): void => void stderr.write(`${cleanText(text)}\n`)
  if (cli.settings.json) return { progress: () => {}, line: say, end: () => {} }
  if (!stderr.isTTY) return quietTeller(say)
  const clear = '\r\u001b[K'
  return {
    progress: (run) => void stderr.write(`${clear}${progressText(run)}`),
    line: (text) => say(`\n${text}`),
    end: () => void stderr.write(clear),
  }
}

function quietTeller(say: (text: string) => void): Teller {
  let last = now().epochMilliseconds
  return {
    progress: (run) => {
      const at = now().epochMilliseconds
      if (at - last < SAY_EVERY_MS) return
      last = at
      say(progressText(run))
    },
    line: say,
    end: () => {},
  }
}

/** How far a run is. */
export function progressText({ decisions, differences }: Run): string {
  const number = (value: number): string => value.toLocaleString('en-GB')
  return `Deciding again … ${number(decisions)} decisions, ${number(differences)} would differ`
}
