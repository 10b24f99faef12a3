/** Names for the answers of the API that rooms speak of. All of them come from the OpenAPI document. */
import type { paths } from './schema.gen.ts'

type Get<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Answer } } } }
}
  ? Answer
  : never

export type Me = Get<'/api/v1/me'>
export type Now = Get<'/api/v1/now'>
export type NowAccount = Now['accounts'][number]
export type State = NowAccount['state']
export type ApiSegment = NowAccount['segments'][number]
export type Stretch = NowAccount['ground'][number]
export type Region = Now['regions'][number]
export type Timeline = Get<'/api/v1/accounts/{accountId}/timeline'>
export type MyDay = Get<'/api/v1/my-day'>
export type QueueItem = MyDay['queue'][number]
export type Task = Get<'/api/v1/tasks'>['items'][number]
export type Month = Get<'/api/v1/coverage/month'>
export type MonthAccount = Month['accounts'][number]
export type MonthDay = MonthAccount['days'][number]
export type Gaps = Get<'/api/v1/coverage/gaps'>
export type Gap = Gaps['items'][number]
export type GapFix = NonNullable<Gap['fix']>
export type Lane = Timeline['lanes'][number]
export type CoverageAnswer = Get<'/api/v1/who'>
export type Account = Get<'/api/v1/accounts/{id}'>
export type AccountItem = Get<'/api/v1/accounts'>['items'][number]
export type Ticket = Get<'/api/v1/tickets/{source}/{ticket}'>
export type Decision = NonNullable<Ticket['decision']>
export type DecisionSummary = Get<'/api/v1/decisions'>['items'][number]
export type Environment = Get<'/api/v1/accounts/{accountId}/environment'>
export type PlannedChange = Environment['changes'][number]
export type Brief = Get<'/api/v1/accounts/{accountId}/brief'>
export type Emergency = Get<'/api/v1/emergencies'>['items'][number]
export type TicketSummary = Get<'/api/v1/tickets'>['items'][number]
export type Write = Ticket['writes'][number]
export type Notice = Ticket['notices'][number]
export type Surge = Get<'/api/v1/surges/{surgeId}'>
export type SurgeSummary = Get<'/api/v1/surges'>['items'][number]
export type Question = Get<'/api/v1/questions'>['items'][number]
