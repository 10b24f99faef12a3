/** The life of one ticket, from its creation to its end. Pure but for the choices it is lent. */
import { emergencySubject, subject } from '../plan/subjects.ts'
import { ROUTING_USER } from '../plan/settings.ts'
import type { IntakeEvent, Priority } from '../../tickets/api.ts'
import { agent, customer, penFor, system, type Delivery, type Pen } from './pen.ts'
import { stranger, SUPPORT_GROUP, supporterAt, type Scene, type SceneAccount } from './scene.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export interface Beginning {
  readonly number: string
  readonly at: number
  /** null: of an organisation that is no account. */
  readonly account: SceneAccount | null
  readonly kind: 'ordinary' | 'emergency' | 'old'
  /** An older ticket of the same organisation that this one is merged into. */
  readonly mergeInto: string | null
}

interface Telling extends Beginning {
  readonly scene: Scene
  readonly pen: Pen
  readonly customerId: string
  readonly organization: string
  /** Whoever a person assigned; null: nobody. */
  holder: string | null
}

/** The event with which it begins. */
export function firstEvent(scene: Scene, beginning: Beginning): IntakeEvent {
  const telling = tellingOf(scene, beginning)
  open(telling)
  return telling.pen.deliveries[0]!.event
}

/** Tells it to the scene's present: what lies ahead has not happened yet. */
export function tellStory(scene: Scene, beginning: Beginning): Delivery[] {
  const { random } = scene
  const telling = tellingOf(scene, beginning)
  const { account } = telling
  open(telling)
  if (!account && random.chance(0.06))
    telling.pen.add({ status: random.pick(['suspended', 'spam', 'deleted']) }, system)
  else if (beginning.mergeInto !== null) mergeAway(telling, beginning.mergeInto)
  else workOff(telling)
  return telling.pen.deliveries.filter(({ arrives }) => arrives < scene.now)
}

function tellingOf(scene: Scene, beginning: Beginning): Telling {
  const { random } = scene
  const { account } = beginning
  const other = stranger(random)
  return {
    ...{ ...beginning, scene, pen: penFor(beginning.number, beginning.at), holder: null },
    customerId: account ? random.pick(account.customers) : other.customer,
    organization: account ? random.pick(account.organizations) : other.organization,
  }
}

const PRIORITIES: readonly (readonly [Priority | null, number])[] = [
  ['low', 13],
  ['normal', 46],
  ['high', 29],
  ['urgent', 7],
  [null, 5],
]
const PREFERRED = [
  [null, 70],
  ['americas', 10],
  ['europe', 10],
  ['asia_pacific', 10],
] as const

function open({ scene, pen, kind, organization, customerId }: Telling): void {
  const { random } = scene
  const emergency = kind === 'emergency'
  const about = emergency ? emergencySubject(random) : subject(random)
  pen.add(
    {
      ...{ organizationId: organization, subject: about.text, status: 'new', tags: [about.area] },
      priority: emergency ? 'urgent' : random.weighted(PRIORITIES),
      form: emergency ? 'emergency' : 'support',
      preferredRegion: random.weighted(PREFERRED),
      ...{
        groupId: SUPPORT_GROUP,
        requesterId: customerId,
        createdAt: pen.at,
        assigneeId: null,
        followerIds: [],
      },
    },
    customer(customerId),
  )
}

function mergeAway(telling: Telling, target: string): void {
  const { pen, scene } = telling
  pen.wait(scene.random.int(20, 400) * MINUTE)
  pen.add({ status: 'merged', mergedInto: target }, agent(supporterAt(scene, pen.at).userId))
}

function workOff(telling: Telling): void {
  const { scene, pen, kind } = telling
  const { random } = scene
  triage(telling)
  if (kind === 'emergency') emergency(telling)
  const turns =
    kind === 'old'
      ? 4
      : random.weighted([
          [1, 5],
          [2, 4],
          [3, 2],
        ])
  for (let turn = 0; turn < turns; turn++) {
    reply(telling, turn)
    if (turn === 0) sometimes(telling)
    pen.wait((kind === 'old' ? random.int(3, 12) * DAY : 0) + random.int(1, 26) * HOUR)
    if (turn + 1 < turns || random.chance(0.4)) ask(telling)
  }
  if (random.chance(0.96)) end(telling)
}

/** Somebody takes it, routing gives it to somebody, or it waits for whoever answers. */
function triage(telling: Telling): void {
  const { scene, pen, account } = telling
  const { random } = scene
  const live = account?.liveFrom != null && account.liveFrom <= pen.at && account.autoAssign
  const turn = random.next()
  pen.wait(random.int(2, 35) * MINUTE)
  if (turn < (live ? 0.1 : 0.42)) take(telling)
  else if (turn < (live ? 0.16 : 0.54))
    pen.add(
      { assigneeId: supporterAt(scene, pen.at).userId, status: 'open' },
      { id: ROUTING_USER, kind: 'system' },
    )
}

/** A person assigns themselves or, now and then, the ASE. */
function take(telling: Telling): void {
  const { scene, pen, account } = telling
  const by = supporterAt(scene, pen.at).userId
  const ase = account?.ases[0]?.userId
  telling.holder = ase && scene.random.chance(0.2) ? ase : by
  pen.add({ assigneeId: telling.holder, status: 'open' }, agent(by))
}

function emergency(telling: Telling): void {
  const { scene, pen, customerId } = telling
  const { random } = scene
  pen.wait(random.int(4, 25) * MINUTE)
  pen.add({ status: 'open' }, agent(supporterAt(scene, pen.at).userId), 'agent')
  pen.wait(random.int(10, 90) * MINUTE)
  pen.add({ status: 'open' }, customer(customerId), 'customer')
  if (!random.chance(0.75)) return
  pen.wait(random.int(1, 5) * HOUR)
  pen.add({ form: 'support', priority: 'high' }, agent(supporterAt(scene, pen.at).userId), 'agent')
}

function reply(telling: Telling, turn: number): void {
  const { scene, pen, account } = telling
  const { random } = scene
  pen.wait(
    random.weighted([
      [random.int(10, 90), 5],
      [random.int(90, 420), 4],
      [random.int(420, 1500), 2],
    ]) * MINUTE,
  )
  const ase = account?.ases.find((worker) => worker.works(pen.at))
  const by = ase && random.chance(0.45) ? ase.userId : (telling.holder ?? supporterAt(scene, pen.at).userId)
  const status = random.chance(0.7) ? 'pending' : 'open'
  const assigns = turn === 0 && telling.holder === null && !account?.autoAssign && random.chance(0.3)
  if (assigns) telling.holder = by
  const late = random.chance(0.025) ? random.int(2, 9) * HOUR : 0
  pen.add({ status, ...(assigns && { assigneeId: by }) }, agent(by), 'agent', late)
}

function ask({ pen, customerId }: Telling): void {
  pen.add({ status: 'open' }, customer(customerId), 'customer')
}

/** What happens to few tickets only. */
function sometimes(telling: Telling): void {
  const { scene, pen, account, customerId } = telling
  const { random } = scene
  const turn = random.next()
  pen.wait(random.int(20, 200) * MINUTE)
  const by = agent(supporterAt(scene, pen.at).userId)
  if (turn < 0.02) pen.add({ form: 'emergency', priority: 'urgent' }, customer(customerId), 'customer')
  else if (turn < 0.05) pen.add({ organizationId: random.pick(near(telling)).organizations[0]! }, by)
  else if (turn < 0.11 && telling.holder !== null) {
    telling.holder = null
    pen.add({ assigneeId: null }, by)
  } else if (turn < 0.17) pen.add({ priority: random.pick(['low', 'normal', 'high']) }, by)
  else if (turn < 0.2 && account?.ases[0]) {
    telling.holder = account.ases[0].userId
    pen.add({ assigneeId: telling.holder }, by)
  }
}

/** Accounts of the same region: a ticket that was filed under the wrong one. */
function near({ scene, account }: Telling): readonly SceneAccount[] {
  if (!account) return scene.accounts
  return scene.accounts.filter(({ region, name }) => region === account.region && name !== account.name)
}

function end(telling: Telling): void {
  const { scene, pen, customerId } = telling
  const { random } = scene
  pen.wait(random.int(1, 20) * HOUR)
  pen.add({ status: 'solved' }, agent(supporterAt(scene, pen.at).userId), 'agent')
  if (random.chance(0.1)) {
    pen.wait(random.int(2, 40) * HOUR)
    pen.add({ status: 'open' }, customer(customerId), 'customer')
    reply(telling, 1)
    pen.wait(random.int(1, 12) * HOUR)
    pen.add({ status: 'solved' }, agent(supporterAt(scene, pen.at).userId), 'agent')
  }
  if (!random.chance(0.3)) return
  pen.wait(4 * DAY)
  pen.add({ status: 'closed' }, system)
}
