/** Routes of planned absences and of asking who covers. */
import type { App } from '../../platform/room.ts'
import {
  acceptBody,
  answeredPlanSchema,
  askBody,
  askedList,
  askParams,
  assignBody,
  declineBody,
  leaveOpenBody,
  requestParams,
  returnSchema,
} from './asks.contract.ts'
import type { askedService } from './asked.service.ts'
import type { AsksService } from './asks.service.ts'
import type { handBackService } from './hand-back.service.ts'
import {
  changeBody,
  decisionBody,
  newPlanBody,
  planPage,
  planParams as params,
  planQuery,
  planSchema,
  previewBody,
  previewSchema,
  refusalBody,
} from './plan.contract.ts'
import type { PlanService } from './plan.service.ts'

const PLANS = '/api/v1/absence-plans'
const REQUEST = `${PLANS}/:id/requests/:requestId`
const whole = { response: { 200: planSchema } }
const answered = { response: { 200: answeredPlanSchema } }

/** Registers `/api/v1/absence-plans`. */
export function planRoutes(app: App, plans: PlanService, returns: ReturnType<typeof handBackService>): void {
  const preview = {
    summary:
      'What an absence means before it is sent: who else is away, which hours have nobody, who would cover',
    description:
      'Nothing is stored and nobody is told. Hours are instants in UTC; zones are named beside them.',
    body: previewBody,
    response: { 200: previewSchema },
  }
  app.post(`${PLANS}/preview`, { schema: preview }, ({ actor, body }) => plans.preview(actor, body))
  const create = {
    summary: 'Send an absence: asks who covers; three or more of a team at once wait for a manager',
    description:
      'Sick leave is time off at once and asks the first three candidates where nobody is named. 409 where it overlaps another.',
    body: newPlanBody,
    response: { 201: planSchema },
  }
  app.post(PLANS, { schema: create }, async ({ actor, body }, reply) =>
    reply.code(201).send(await plans.create(actor, body)),
  )
  const list = {
    summary: 'Planned absences, by their start',
    querystring: planQuery,
    response: { 200: planPage },
  }
  app.get(PLANS, { schema: list }, ({ actor, query }) => plans.list(actor, query))
  const get = { summary: 'One absence: accounts, asks, covers, checklists', params, ...whole }
  app.get(`${PLANS}/:id`, { schema: get }, ({ actor, params: { id } }) => plans.get(actor, id))
  const approve = {
    summary: 'Approve time off that waits; its asks go out',
    params,
    body: decisionBody,
    ...whole,
  }
  app.post(`${PLANS}/:id/approve`, { schema: approve }, ({ actor, params: { id }, body }) =>
    plans.approve(actor, id, body.note ?? null),
  )
  const refuse = { summary: 'Refuse time off that waits', params, body: refusalBody, ...whole }
  app.post(`${PLANS}/:id/refuse`, { schema: refuse }, ({ actor, params: { id }, body }) =>
    plans.refuse(actor, id, body.note),
  )
  const change = {
    summary: 'Change the dates: covers follow, new hours are asked for',
    params,
    body: changeBody,
    ...whole,
  }
  app.put(`${PLANS}/:id/dates`, { schema: change }, ({ actor, params: { id }, body }) =>
    plans.change(actor, id, body),
  )
  const withdraw = {
    summary: 'Withdraw an absence that has not begun: time off and covers are taken back, all are told',
    description:
      'Within 15 minutes of its beginning too, as sick leave begins when it is sent; later only its end is changed.',
    params,
    ...whole,
  }
  app.post(`${PLANS}/:id/withdraw`, { schema: withdraw }, ({ actor, params: { id } }) =>
    plans.withdraw(actor, id),
  )
  returnRoutes(app, returns)
}

function returnRoutes(app: App, returns: ReturnType<typeof handBackService>): void {
  const meanwhile = {
    summary: 'What happened with the covered accounts: tickets opened meanwhile, at most 200, and counts',
    params,
    response: { 200: returnSchema },
  }
  app.get(`${PLANS}/:id/return`, { schema: meanwhile }, ({ actor, params: { id } }) =>
    returns.whileAway(actor, id),
  )
  const close = { summary: 'Close an absence that is over: everything is handed back', params, ...whole }
  app.post(`${PLANS}/:id/close`, { schema: close }, ({ actor, params: { id } }) => returns.close(actor, id))
}

/** Registers asking, answering and assigning. */
export function askRoutes(app: App, asks: AsksService, asked: ReturnType<typeof askedService>): void {
  const mine = {
    summary: 'What you are asked to cover, and what you have taken',
    response: { 200: askedList },
  }
  app.get('/api/v1/cover-asks', { schema: mine }, ({ actor }) => asked.asked(actor))
  const ask = {
    summary: 'Ask people to cover an account, all at once',
    params: requestParams,
    body: askBody,
    ...whole,
  }
  app.post(`${REQUEST}/asks`, { schema: ask }, ({ actor, params: { id, requestId }, body }) =>
    asks.ask(actor, id, requestId, body.personIds),
  )
  const assign = {
    summary: 'Assign open hours to somebody, as their manager',
    params: requestParams,
    description:
      'They take the hours in which they are at work; the rest stays open. 409 where they are at work in none.',
    body: assignBody,
    ...answered,
  }
  app.post(`${REQUEST}/assign`, { schema: assign }, ({ actor, params: { id, requestId }, body }) =>
    asks.assign(actor, id, requestId, body),
  )
  const leave = {
    summary: 'Leave hours open: the account’s own fallback answers, as a manager decided',
    params: requestParams,
    body: leaveOpenBody,
    ...whole,
  }
  app.post(`${REQUEST}/leave-open`, { schema: leave }, ({ actor, params: { id, requestId }, body }) =>
    asks.leaveOpen(actor, id, requestId, body.note),
  )
  const answer = { params: askParams, ...whole }
  const accept = {
    summary: 'Accept: the first to accept covers; a part leaves the rest open',
    description:
      'What is taken are hours in which one is at work; the rest stays open for others. 409 where somebody else has these hours by now.',
    params: askParams,
    body: acceptBody,
    ...answered,
  }
  app.post('/api/v1/cover-asks/:id/accept', { schema: accept }, ({ actor, params: { id }, body }) =>
    asks.accept(actor, id, body.hours ?? null),
  )
  const decline = { summary: 'Decline, with a reason or without', body: declineBody, ...answer }
  app.post('/api/v1/cover-asks/:id/decline', { schema: decline }, ({ actor, params: { id }, body }) =>
    asks.decline(actor, id, body.note ?? null),
  )
  const back = { summary: 'Step back from what you took, or take back a question that you asked', ...answer }
  app.post('/api/v1/cover-asks/:id/withdraw', { schema: back }, ({ actor, params: { id } }) =>
    asks.withdrawAsk(actor, id),
  )
}
