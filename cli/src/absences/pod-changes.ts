/** `attache pods join`, `leave`, `rotate`, `apply`, `skip`: who is in which pod, and the rotations. */
import type { Command } from 'commander'
import { findPerson } from '../accounts/find.ts'
import type { Item } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { confirmOr } from '../app/confirm.ts'
import { NotFoundError } from '../app/errors.ts'
import { findRegion } from '../directory/regions.ts'
import { readDay } from '../time/day-input.ts'
import { podsText, rotationsText } from './pods-text.ts'

type Pod = Item<'/api/v1/pods'>

/** Adds the commands. */
export function addPodChanges(pods: Command): void {
  leaf(pods, 'join <pod> <person...>', 'Add a member from a date on, asked last.', join).option(
    '--from <date>',
    'the first day as a member',
    'today',
  )
  leaf(pods, 'leave <pod> <person...>', 'End a membership.', leave).option(
    '--on <date>',
    'the first day no longer a member',
    'tomorrow',
  )
  leaf(pods, 'rotate <region>', 'Propose a region’s rotation now; nobody moves yet.', rotate)
  leaf(pods, 'apply <rotation>', 'Apply a rotation: all of its moves, or none.', apply)
  leaf(pods, 'skip <rotation>', 'Skip a rotation: everybody stays.', skip)
}

async function findPod(cli: Cli, text: string): Promise<Pod> {
  const { items } = await cli.ask(cli.api.GET('/api/v1/pods', { params: { query: {} } }))
  const found = items.find(({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase())
  if (found) return found
  throw new NotFoundError(`No pod is called “${text}”.`, { lines: items.map(({ name }) => name) })
}

async function join(cli: Cli, [pod, words]: [string, string[]], { from }: { from: string }): Promise<void> {
  const [{ id }, person] = [await findPod(cli, pod), await findPerson(cli, words.join(' '))]
  const options = {
    params: { path: { id } },
    body: { personId: person.id, from: readDay(from, cli.view) },
  }
  const answer = await cli.ask(cli.api.POST('/api/v1/pods/{id}/members', options))
  cli.show(answer, (view) => podsText([answer], view))
}

async function leave(cli: Cli, [pod, words]: [string, string[]], { on }: { on: string }): Promise<void> {
  const [{ id }, { id: personId }] = [await findPod(cli, pod), await findPerson(cli, words.join(' '))]
  const options = { params: { path: { id, personId } }, body: { on: readDay(on, cli.view) } }
  const answer = await cli.ask(cli.api.POST('/api/v1/pods/{id}/members/{personId}/end', options))
  cli.show(answer, (view) => podsText([answer], view))
}

async function rotate(cli: Cli, [region]: [string]): Promise<void> {
  const body = { regionId: await findRegion(cli, region) }
  const answer = await cli.ask(cli.api.POST('/api/v1/pod-rotations', { body }))
  cli.show(answer, (view) => rotationsText([answer], view))
}

async function apply(cli: Cli, [id]: [string]): Promise<void> {
  await confirmOr(cli, 'Apply it? Memberships end and begin on its date.')
  const answer = await cli.ask(cli.api.POST('/api/v1/pod-rotations/{id}/apply', { params: { path: { id } } }))
  cli.show(answer, (view) => rotationsText([answer], view))
}

async function skip(cli: Cli, [id]: [string]): Promise<void> {
  const answer = await cli.ask(cli.api.POST('/api/v1/pod-rotations/{id}/skip', { params: { path: { id } } }))
  cli.show(answer, (view) => rotationsText([answer], view))
}
