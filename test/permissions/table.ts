/**
 * Who may do what, route by route: the one hand-written, reviewed table. `docs/permissions.md` is made of it, and
 * `permissions.db.test.ts` holds the running program against it. It imports nothing of what it judges.
 *
 * A line is a route, and a cell for everybody of WHO. A cell says what they are answered:
 *   A  they may            V  they may, and see only what is theirs to see
 *   F  403: not theirs     H  404: they are not to know that it exists        U  401: sign in first
 *   P  open: what is sent is its own proof, so everybody is answered the same
 * Routes about an account have three signs a cell: one's own account · another's · a restricted one.
 * Routes about a person have three signs a cell: oneself · somebody of one's own region · somebody of another.
 * Other routes have one sign a cell. A word in brackets tells apart what one route does.
 *
 * To add a route: a line here, under its room, and how it is asked in `requests.ts` where the path alone does not do.
 */

export const WHO = [
  ['nobody', 'Nobody signed in'],
  ['director', 'Director'],
  ['manager', 'Manager, of the region of “own”'],
  ['ase', 'ASE of “own”'],
  ['cleared', 'ASE of the restricted account, cleared'],
  ['engineer', 'Support engineer'],
  ['backup', 'Support engineer who has accepted to cover “own”'],
  ['team', 'Account team of “own”'],
  ['contact', 'Customer contact'],
  ['operations', 'Support operations'],
  ['key', 'Service token for taking events in'],
] as const

export type Who = (typeof WHO)[number][0]

export type About = 'account' | 'person' | 'nothing'

export interface Row {
  /** The room, as its heading. */
  readonly room: string
  /** `GET /api/v1/accounts/{id}`, as the API document has it. */
  readonly route: string
  /** Tells apart what one route does; empty where it does one thing. */
  readonly does: string
  readonly about: About
  /** In the order of WHO; three signs, or one where it is about nothing. */
  readonly cells: readonly string[]
}

/*                                               nobody direc mana  ase   clea  engi  back  team  cont  oper  key  */
const TABLE = `
# Yourself and the programme
GET /api/v1/me                                        U   A   A   A   A   A   A   A   A   A   A
GET /api/v1/programme                                 U   A   A   A   A   A   A   A   A   A   F
GET /api/v1/demo/personas                             U   A   A   A   A   A   A   A   A   A   A
POST /api/v1/demo/persona                             U   A   A   A   A   A   A   A   A   A   F
GET /api/v1/stop-switch                               U   A   A   A   A   A   A   A   F   A   F
PUT /api/v1/stop-switch (stop)                        U   A   A   F   F   F   F   F   F   A   F
PUT /api/v1/stop-switch (allow)                       U   A   F   F   F   F   F   F   F   F   F
GET /api/v1/live                                      U   V   V   V   V   V   V   V   F   V   F
GET /api/v1/search                                    U   V   V   V   V   V   V   V   F   V   F
GET /api/v1/preferences                               U   A   A   A   A   A   A   A   F   A   F
PATCH /api/v1/preferences/display                     U   A   A   A   A   A   A   A   F   A   F
PUT /api/v1/preferences/lists/{list}                  U   A   A   A   A   A   A   A   F   A   F
GET /api/v1/saved-views                               U   A   A   A   A   A   A   A   F   A   F
POST /api/v1/saved-views                              U   A   A   A   A   A   A   A   F   A   F
PATCH /api/v1/saved-views/{id}                        U   A   A   A   A   A   A   A   F   A   F
DELETE /api/v1/saved-views/{id}                       U   A   A   A   A   A   A   A   F   A   F
GET /api/v1/notification-preferences                  U   A   A   A   A   A   A   A   F   A   F
PUT /api/v1/notification-preferences                  U   A   A   A   A   A   A   A   F   A   F
GET /api/v1/audit                                     U   V   V   F   F   F   F   F   F   V   F
GET /api/v1/audit/filters                             U   A   A   F   F   F   F   F   F   A   F
GET /api/v1/audit/export                              U   V   V   F   F   F   F   F   F   V   F


# Signing in
GET /api/v1/sign-in                                   P   P   P   P   P   P   P   P   P   P   P
POST /api/v1/sign-in/password                         P   P   P   P   P   P   P   P   P   P   P
POST /api/v1/sign-in/passkey/options                  P   P   P   P   P   P   P   P   P   P   P
POST /api/v1/sign-in/passkey                          P   P   P   P   P   P   P   P   P   P   P
POST /api/v1/sign-in/link                             P   P   P   P   P   P   P   P   P   P   P
POST /api/v1/sign-in/link/use                         P   P   P   P   P   P   P   P   P   P   P
POST /api/v1/sign-in/sso/{id}                         P   P   P   P   P   P   P   P   P   P   P
GET /api/v1/sign-in/sso/callback                      P   P   P   P   P   P   P   P   P   P   P
POST /api/v1/sign-out                                 U   A   A   A   A   A   A   A   A   A   A
GET /api/v1/own                                       U   A   A   A   A   A   A   A   A   A   F
PUT /api/v1/own/password                              U   A   A   A   A   A   A   A   A   A   F
POST /api/v1/own/passkeys/options                     U   A   A   A   A   A   A   A   A   A   F
POST /api/v1/own/passkeys                             U   A   A   A   A   A   A   A   A   A   F
DELETE /api/v1/own/passkeys/{id}                      U   A   A   A   A   A   A   A   A   A   F
DELETE /api/v1/own/sessions/{id}                      U   A   A   A   A   A   A   A   A   A   F
POST /api/v1/own/sign-out-everywhere                  U   A   A   A   A   A   A   A   A   A   F
POST /api/v1/own/keys                                 U   A   A   A   A   A   A   A   A   A   F
DELETE /api/v1/own/keys/{id}                          U   A   A   A   A   A   A   A   A   A   F
GET /api/v1/sign-ins                                  U   A   F   F   F   F   F   F   F   A   F
POST /api/v1/sign-ins/{id}/invite                     U   A   F   F   F   F   F   F   F   A   F
POST /api/v1/sign-ins/{id}/invite (a director)        U   A   F   F   F   F   F   F   F   F   F
POST /api/v1/sign-ins/{id}/reset                      U   A   F   F   F   F   F   F   F   A   F
POST /api/v1/sign-ins/{id}/reset (a director)         U   A   F   F   F   F   F   F   F   F   F
POST /api/v1/sign-ins/{id}/reset (somebody cleared)   U   A   F   F   F   F   F   F   F   F   F
POST /api/v1/sign-ins/{id}/sign-out                   U   A   F   F   F   F   F   F   F   A   F
POST /api/v1/sign-ins/{id}/disable                    U   A   F   F   F   F   F   F   F   A   F
POST /api/v1/sign-ins/{id}/enable                     U   A   F   F   F   F   F   F   F   A   F
POST /api/v1/sign-ins/{id}/unlink                     U   A   F   F   F   F   F   F   F   A   F
GET /api/v1/service-tokens                            U   A   F   F   F   F   F   F   F   A   F
POST /api/v1/service-tokens                           U   A   F   F   F   F   F   F   F   A   F
POST /api/v1/service-tokens (of a director)           U   A   F   F   F   F   F   F   F   F   F
DELETE /api/v1/service-tokens/{id}                    U   A   F   F   F   F   F   F   F   A   F
GET /api/v1/identity-providers                        U   A   F   F   F   F   F   F   F   A   F
POST /api/v1/identity-providers                       U   A   F   F   F   F   F   F   F   F   F
PUT /api/v1/identity-providers/{id}                   U   A   F   F   F   F   F   F   F   F   F
DELETE /api/v1/identity-providers/{id}                U   A   F   F   F   F   F   F   F   F   F
PUT /api/v1/identity-providers/{id}/groups            U   A   F   F   F   F   F   F   F   F   F

# Privacy
GET /api/v1/erasures/preview                          U   A   F   F   F   F   F   F   F   F   F
POST /api/v1/erasures                                 U   A   F   F   F   F   F   F   F   F   F
GET /api/v1/erasures                                  U   A   F   F   F   F   F   F   F   A   F
GET /api/v1/retention                                 U   A   F   F   F   F   F   F   F   A   F
GET /api/v1/export                                    U   A   F   F   F   F   F   F   F   F   F

# Jobs
GET /api/v1/jobs                                      U   A   A   A   A   F   F   F   F   A   F
GET /api/v1/jobs/failed                               U   V   V   V   V   F   F   F   F   V   F
POST /api/v1/jobs/{id}/retry                         UUU AAA AAH FFF FFF FFF FFF FFF FFF AAH FFF
POST /api/v1/jobs/{id}/skip                          UUU AAA AAH FFF FFF FFF FFF FFF FFF AAH FFF

# People
GET /api/v1/people                                    U   A   A   A   A   A   A   A   F   A   F
POST /api/v1/people                                  UUU AAA AAF FFF FFF FFF FFF FFF FFF FFF FFF
GET /api/v1/people/{id}                              UUU AAA AAA AAA AAA AAA AAA AAA FFF AAA FFF
PATCH /api/v1/people/{id}                            UUU AAA AAF FFF FFF FFF FFF FFF FFF FFF FFF
PATCH /api/v1/people/{id} (clear)                    UUU AAA FFF FFF FFF FFF FFF FFF FFF FFF FFF
PATCH /api/v1/people/{id} (a director)                U   A   F   F   F   F   F   F   F   F   F
PATCH /api/v1/people/{id} (the e-mail of who leads)   U   A   F   F   F   F   F   F   F   F   F
GET /api/v1/people/{id}/hours                        UUU AAA AAA AAA AAA AAA AAA AAA FFF AAA FFF
PUT /api/v1/people/{id}/hours                        UUU AAA AAF AFF AFF AFF AFF AFF FFF AFF FFF
PUT /api/v1/people/{id}/hours (a director)            U   A   A   F   F   F   F   F   F   F   F
PUT /api/v1/people/{id}/interest                     UUU AAA AAF AFF AFF AFF AFF AFF FFF AFF FFF
DELETE /api/v1/people/{id}/interest                  UUU AAA AAF AFF AFF AFF AFF AFF FFF AFF FFF
POST /api/v1/people/{id}/leave                       UUU AAA AAF FFF FFF FFF FFF FFF FFF FFF FFF
POST /api/v1/people/{id}/leave (a director)           U   A   F   F   F   F   F   F   F   F   F
GET /api/v1/people/{id}/leaves-behind                UUU AAA AAA AAA AAA AAA AAA AAA FFF AAA FFF
GET /api/v1/people/{id}/accounts                     UUU AAA AAA AAA AAA AAA AAA AAA FFF AAA FFF
GET /api/v1/people/{id}/days                         UUU AAA AAA AAA AAA AAA AAA AAA FFF AAA FFF
GET /api/v1/presence                                  U   A   A   A   A   A   A   A   F   A   F
GET /api/v1/people/{id}/replacements                 UUU AAA AAA AAA AAA AAA AAA FFF FFF FFF FFF
POST /api/v1/people/{id}/replacements                UUU AAA AFH FFH FFF FFF FFF FFF FFF FFF FFF
POST /api/v1/people/{id}/replacements/review         UUU AAA AAH AAH AAA AAH AAH FFF FFF FFF FFF
GET /api/v1/interests                                 U   A   A   A   A   A   A   A   F   A   F

# Regions, schedules, holidays, settings
GET /api/v1/regions                                   U   A   A   A   A   A   A   A   F   A   F
POST /api/v1/regions                                  U   A   F   F   F   F   F   F   F   F   F
PATCH /api/v1/regions/{id}                            U   A   F   F   F   F   F   F   F   F   F
GET /api/v1/schedules                                 U   A   A   A   A   A   A   A   F   A   F
POST /api/v1/schedules                                U   A   A   F   F   F   F   F   F   A   F
PATCH /api/v1/schedules/{id}                          U   A   A   F   F   F   F   F   F   A   F
PUT /api/v1/schedules/{id}/hours                      U   A   A   F   F   F   F   F   F   A   F
GET /api/v1/holiday-sets                              U   A   A   A   A   A   A   A   F   A   F
POST /api/v1/holiday-sets                             U   A   A   F   F   F   F   F   F   A   F
POST /api/v1/holiday-sets/import                      U   A   A   F   F   F   F   F   F   A   F
GET /api/v1/holiday-sets/places                       U   A   A   A   A   A   A   A   F   A   F
GET /api/v1/holiday-sets/{id}                         U   A   A   A   A   A   A   A   F   A   F
PUT /api/v1/holiday-sets/{id}                         U   A   A   F   F   F   F   F   F   A   F
POST /api/v1/holiday-sets/{id}/import                 U   A   A   F   F   F   F   F   F   A   F
GET /api/v1/settings                                  U   A   A   A   A   A   A   A   F   A   F
PUT /api/v1/settings                                  U   A   F   F   F   F   F   F   F   F   F
GET /api/v1/settings/effective                        U   A   A   A   A   A   A   A   F   A   F

# Teams
GET /api/v1/teams                                     U   A   A   A   A   A   A   A   F   A   F
POST /api/v1/teams                                   UUU AAA AAF FFF FFF FFF FFF FFF FFF FFF FFF
PATCH /api/v1/teams/{id}                             UUU AAA AAF FFF FFF FFF FFF FFF FFF FFF FFF
DELETE /api/v1/teams/{id}                            UUU AAA AAF FFF FFF FFF FFF FFF FFF FFF FFF

# Guides
GET /api/v1/guides                                    U   A   A   A   A   A   A   A   F   A   F
GET /api/v1/guides/{slug}                             U   A   A   A   A   A   A   A   F   A   F
PUT /api/v1/guides/{slug}                             U   A   A   F   F   F   F   F   F   F   F
POST /api/v1/guides/{slug}/restore                    U   A   A   F   F   F   F   F   F   F   F
GET /api/v1/guides/{slug}/versions                    U   A   A   A   A   A   A   A   F   A   F
GET /api/v1/guides/{slug}/versions/{version}          U   A   A   A   A   A   A   A   F   A   F

# Inbox and tasks
GET /api/v1/inbox                                     U   V   V   V   V   V   V   V   F   V   F
GET /api/v1/inbox (of a channel)                      U   V   V   V   V   V   V   V   F   V   F
GET /api/v1/inbox (of a person)                      UUU AAA AAF AFF AFF AFF AFF AFF FFF AFF FFF
POST /api/v1/inbox/read                               U   A   A   A   A   A   A   A   F   A   F
POST /api/v1/inbox/{id}/read                         UUU AAA AAF AFF AFF AFF AFF AFF FFF AFF FFF
POST /api/v1/inbox/{id}/read (of a channel)          UUU AAA AAH AAH AAA AAH AAH AHH FFF AAH FFF
GET /api/v1/tasks                                     U   V   V   V   V   V   V   V   F   V   F
GET /api/v1/tasks/{id}                               UUU AAA AAH AAH AAA AAH AAH AHH FFF AAH FFF
POST /api/v1/tasks/{id}/complete                     UUU AAA AFH AFH FFA FFH AFH FHH FFF FFH FFF
POST /api/v1/tasks/{id}/reopen                       UUU AAA AFH AFH FFA FFH AFH FHH FFF FFH FFF

# Accounts
GET /api/v1/accounts                                  U   V   V   V   V   V   V   V   F   V   F
POST /api/v1/accounts                                UUU AAA AFF FFF FFF FFF FFF FFF FFF FFF FFF
GET /api/v1/accounts/{id}                            UUU AAA AAH AAH AAA AAH AAH AHH FFF AAH FFF
PATCH /api/v1/accounts/{id}                          UUU AAA AFH FFF FFF FFF FFF FFF FFF FFF FFF
PATCH /api/v1/accounts/{id} (notes)                  UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
PATCH /api/v1/accounts/{id} (restrict)               UUU AAA FFH FFF FFF FFF FFF FFF FFF FFF FFF
GET /api/v1/accounts/{id}/history                    UUU AAA AAH AAH AAA AAH AAH AHH FFF AAH FFF
PUT /api/v1/accounts/{id}/policy                     UUU AAA AFH FFF FFF FFF FFF FFF FFF FFF FFF
PUT /api/v1/accounts/{id}/policy (go live)           UUU AAA FFH FFF FFF FFF FFF FFF FFF FFF FFF
PUT /api/v1/accounts/{id}/allocations/{personId}     UUU AAA AFH FFF FFF FFF FFF FFF FFF FFF FFF
POST /api/v1/accounts/{id}/channels                  UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
PUT /api/v1/accounts/{id}/channels/{childId}         UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
DELETE /api/v1/accounts/{id}/channels/{childId}      UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
POST /api/v1/accounts/{id}/contacts                  UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
PUT /api/v1/accounts/{id}/contacts/{childId}         UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
DELETE /api/v1/accounts/{id}/contacts/{childId}      UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
POST /api/v1/accounts/{id}/team-members              UUU AAA AFH FFF FFF FFF FFF FFF FFF FFF FFF
PUT /api/v1/accounts/{id}/team-members/{childId}     UUU AAA AFH FFF FFF FFF FFF FFF FFF FFF FFF
DELETE /api/v1/accounts/{id}/team-members/{childId}  UUU AAA AFH FFF FFF FFF FFF FFF FFF FFF FFF
POST /api/v1/accounts/{id}/organizations             UUU AAA AFH FFF FFF FFF FFF FFF FFF FFF FFF
DELETE /api/v1/accounts/{id}/organizations/{organizationId}     UUU AAA AFH FFF FFF FFF FFF FFF FFF FFF FFF
POST /api/v1/accounts/{id}/organizations/{organizationId}/move  UUU AAA AFH FFF FFF FFF FFF FFF FFF FFF FFF
POST /api/v1/accounts/{id}/contracts                 UUU AAA AFH FFF FFF FFF FFF FFF FFF FFF FFF
PUT /api/v1/contracts/{id}                           UUU AAA AFH FFF FFF FFF FFF FFF FFF FFF FFF
POST /api/v1/contracts/{id}/withdraw                 UUU AAA AFH FFF FFF FFF FFF FFF FFF FFF FFF
GET /api/v1/ases                                      U   V   V   V   V   V   V   V   F   V   F
GET /api/v1/capacity                                  U   V   V   V   V   V   V   F   F   F   F
GET /api/v1/capacity/suggestions                     UUU AAA AAH AAH AAA AAH AAH FFF FFF FFF FFF
GET /api/v1/capacity/weeks                            U   A   A   A   A   A   A   F   F   F   F
GET /api/v1/capacity/forecast                         U   A   A   A   A   F   F   F   F   F   F
GET /api/v1/prospects                                 U   A   A   A   A   F   F   A   F   F   F
POST /api/v1/prospects                                U   A   A   F   F   F   F   A   F   F   F
GET /api/v1/prospects/{id}                            U   A   A   A   A   F   F   A   F   F   F
PATCH /api/v1/prospects/{id}                          U   A   A   F   F   F   F   A   F   F   F
POST /api/v1/prospects/{id}/become-account            U   A   A   F   F   F   F   F   F   F   F
GET /api/v1/accounts/{id}/merge                      UUU AAA FFF FFF FFF FFF FFF FFF FFF FFF FFF
POST /api/v1/accounts/{id}/merge                     UUU AAA FFF FFF FFF FFF FFF FFF FFF FFF FFF
GET /api/v1/account-merges                            U   V   V   V   V   V   V   V   F   V   F
GET /api/v1/directory/export                          U   V   V   V   V   V   V   V   F   V   F
GET /api/v1/directory/search                          U   V   V   V   V   V   V   V   F   V   F

# Requests for an ASE (the setting: directors set ASEs)
GET /api/v1/ase-requests                              U   V   V   V   V   V   V   V   F   V   F
POST /api/v1/ase-requests                            UUU AAA AFH FFH FFF FFF FFF FFF FFF FFF FFF
POST /api/v1/ase-requests/review                     UUU AAA AAH AAH AAA FFF FFF FFF FFF FFF FFF
GET /api/v1/ase-requests/{id}                        UUU AAA AAH AAH AAA AAH AAH AHH FFF AAH FFF
POST /api/v1/ase-requests/{id}/apply                 UUU AAA FFF FFF FFF FFF FFF FFF FFF FFF FFF
POST /api/v1/ase-requests/{id}/refuse                UUU AAA FFF FFF FFF FFF FFF FFF FFF FFF FFF
POST /api/v1/ase-requests/{id}/withdraw              UUU AAA FFH FFH FFF FFF FFF FFF FFF FFF FFF

# Absences and cover
GET /api/v1/time-off                                  U   A   A   A   A   A   A   F   F   A   F
POST /api/v1/time-off                                UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
PATCH /api/v1/time-off/{id}                          UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
POST /api/v1/time-off/{id}/withdraw                  UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
GET /api/v1/recurring-off                             U   A   A   A   A   A   A   F   F   A   F
POST /api/v1/recurring-off                           UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
POST /api/v1/recurring-off/preview                   UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
POST /api/v1/recurring-off/{id}/end                  UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
GET /api/v1/teams/{id}/absences                       U   A   A   A   A   A   A   F   F   A   F
GET /api/v1/regions/{id}/absences                     U   A   A   A   A   A   A   F   F   A   F
GET /api/v1/people/{id}/holidays                     UUU AAA AAA AAA AAA AAA AAA AAA FFF AAA FFF
GET /api/v1/busy-periods                              U   A   A   A   A   A   A   F   F   A   F
PUT /api/v1/busy-periods                             UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
GET /api/v1/covers                                    U   V   V   V   V   V   V   V   F   V   F
POST /api/v1/covers                                  UUU AAA AFH AFH FFA FFH FFH FFF FFF FFF FFF
DELETE /api/v1/covers/{id}                           UUU AAA AFH AFH FFA FFH FFH FFF FFF FFF FFF

# Planned absences and who covers
POST /api/v1/absence-plans/preview                   UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
POST /api/v1/absence-plans                           UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
GET /api/v1/absence-plans                             U   V   V   V   V   V   V   F   F   V   F
GET /api/v1/absence-plans/{id}                       UUU AAA AAA AAA AAA AAA AAA FFF FFF AAA FFF
POST /api/v1/absence-plans/{id}/approve              UUU AAA FAF FFF FFF FFF FFF FFF FFF FFF FFF
POST /api/v1/absence-plans/{id}/refuse               UUU AAA FAF FFF FFF FFF FFF FFF FFF FFF FFF
PUT /api/v1/absence-plans/{id}/dates                 UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
POST /api/v1/absence-plans/{id}/withdraw             UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
GET /api/v1/absence-plans/{id}/return                UUU AAA AAA AAA AAA AAA AAA FFF FFF AAA FFF
POST /api/v1/absence-plans/{id}/close                UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
POST /api/v1/absence-plans/{id}/requests/{requestId}/asks        UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
POST /api/v1/absence-plans/{id}/requests/{requestId}/assign      UUU AAA FAF FFF FFF FFF FFF FFF FFF FFF FFF
POST /api/v1/absence-plans/{id}/requests/{requestId}/leave-open  UUU AAA FAF FFF FFF FFF FFF FFF FFF FFF FFF
GET /api/v1/cover-asks                                U   V   V   V   V   V   V   F   F   F   F
POST /api/v1/cover-asks/{id}/accept                  UUU AFF AFF AFF AFF AFF AFF FFF FFF FFF FFF
POST /api/v1/cover-asks/{id}/decline                 UUU AFF AFF AFF AFF AFF AFF FFF FFF FFF FFF
POST /api/v1/cover-asks/{id}/withdraw                UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF

# Calendars that are read
GET /api/v1/people/{id}/calendars                    UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
POST /api/v1/people/{id}/calendars                   UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
POST /api/v1/people/{id}/calendars/file              UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
PATCH /api/v1/calendars/{id}                         UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
POST /api/v1/calendars/{id}/read                     UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF
DELETE /api/v1/calendars/{id}                        UUU AAA AAF AFF AFF AFF AFF FFF FFF FFF FFF

# Coverage
GET /api/v1/coverage/month                            U   V   V   V   V   V   V   V   F   V   F
GET /api/v1/coverage/gaps                             U   V   V   V   V   V   V   V   F   V   F
GET /api/v1/coverage/gaps/heat                        U   V   V   V   V   V   V   V   F   V   F
GET /api/v1/coverage/gaps/export                      U   V   V   V   V   V   V   V   F   V   F
POST /api/v1/coverage/what-if                        UUU AAA AAH AAH AAA AAH AAH AHH FFF AAH FFF
GET /api/v1/accounts/{accountId}/gaps                UUU AAA AAH AAH AAA AAH AAH AHH FFF AAH FFF
GET /api/v1/now                                       U   V   V   V   V   V   V   V   F   V   F
GET /api/v1/who                                      UUU AAA AAH AAH AAA AAH AAH AHH FFF AAH FFF
GET /api/v1/accounts/{accountId}/timeline            UUU AAA AAH AAH AAA AAH AAH AHH FFF AAH FFF

# Calendar feeds
GET /api/v1/feeds                                     U   V   V   V   V   V   V   V   F   V   F
POST /api/v1/feeds                                   UUU AAA AAH AAH AAA AAH AAH AHH FFF AAH FFF
DELETE /api/v1/feeds/{id}                             U   A   A   A   A   A   A   A   F   A   F

# Coverage pods
GET /api/v1/pods                                      U   V   V   V   V   V   V   V   F   V   F
POST /api/v1/pods                                     U   A   A   F   F   F   F   F   F   F   F
GET /api/v1/pods/{id}                                 U   A   A   A   A   A   A   A   F   A   F
PATCH /api/v1/pods/{id}                               U   A   A   F   F   F   F   F   F   F   F
POST /api/v1/pods/{id}/members                        U   A   A   F   F   F   F   F   F   F   F
POST /api/v1/pods/{id}/members/{personId}/end         U   A   A   F   F   F   F   F   F   F   F
PUT /api/v1/pods/{id}/order                           U   A   A   F   F   F   F   F   F   F   F
POST /api/v1/pods/{id}/dissolve                       U   A   A   F   F   F   F   F   F   F   F
GET /api/v1/pod-rotations                             U   A   A   A   A   A   A   A   F   A   F
POST /api/v1/pod-rotations                            U   A   A   F   F   F   F   F   F   F   F
GET /api/v1/pod-rotations/{id}                        U   A   A   A   A   A   A   A   F   A   F
PUT /api/v1/pod-rotations/{id}/moves                  U   A   A   F   F   F   F   F   F   F   F
POST /api/v1/pod-rotations/{id}/apply                 U   A   A   F   F   F   F   F   F   F   F
POST /api/v1/pod-rotations/{id}/skip                  U   A   A   F   F   F   F   F   F   F   F

# Who is not cleared
GET /api/v1/accounts/{id}/not-cleared                UUU AAA FFF FFF FFF FFF FFF FFF FFF FFF FFF
GET /api/v1/people/{id}/not-cleared                   U   A   F   F   F   F   F   F   F   F   F

# On call
GET /api/v1/on-call                                   U   A   A   A   A   A   A   A   F   A   F
GET /api/v1/on-call/shifts                            U   A   A   A   A   A   A   A   F   A   F
GET /api/v1/on-call/watch                             U   A   A   A   A   A   A   A   F   A   F
GET /api/v1/on-call/rotas                             U   A   A   A   A   A   A   A   F   A   F
GET /api/v1/on-call/rotas/{id}                        U   A   A   A   A   A   A   A   F   A   F
POST /api/v1/on-call/rotas                            U   A   A   F   F   F   F   F   F   A   F
PUT /api/v1/on-call/rotas/{id}                        U   A   A   F   F   F   F   F   F   A   F
POST /api/v1/on-call/rotas/{id}/end                   U   A   A   F   F   F   F   F   F   A   F
POST /api/v1/on-call/overrides                       UUU AAA AAF AFF AFF AFF AFF FFF FFF AAA FFF
DELETE /api/v1/on-call/overrides/{id}                UUU AAA AAF AFF AFF AFF AFF FFF FFF AAA FFF
POST /api/v1/on-call/shifts                          UUU AAA AAF FFF FFF FFF FFF FFF FFF AAA FFF
DELETE /api/v1/on-call/shifts/{id}                   UUU AAA AAF FFF FFF FFF FFF FFF FFF AAA FFF
GET /api/v1/on-call/feeds                             U   A   A   A   A   A   A   A   F   A   F
POST /api/v1/on-call/feeds                            U   A   F   F   F   F   F   F   F   A   F
PUT /api/v1/on-call/feeds/{id}                        U   A   F   F   F   F   F   F   F   A   F
DELETE /api/v1/on-call/feeds/{id}                     U   A   F   F   F   F   F   F   F   A   F
POST /api/v1/on-call/feeds/{id}/read                  U   A   F   F   F   F   F   F   F   A   F
PUT /api/v1/on-call/feeds/{id}/people                 U   A   F   F   F   F   F   F   F   A   F

# Environments and planned changes
GET /api/v1/accounts/{accountId}/environment         UUU AAA AAH AAH AAA AAH AAH AHH FFF AAH FFF
PUT /api/v1/accounts/{accountId}/environment         UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
POST /api/v1/accounts/{accountId}/systems            UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
PUT /api/v1/accounts/{accountId}/systems/{systemId}     UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
DELETE /api/v1/accounts/{accountId}/systems/{systemId}  UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
GET /api/v1/accounts/{accountId}/brief               UUU AAA AAH AAH AAA AAH AAH FFF FFF AAH FFF
GET /api/v1/planned-changes                           U   V   V   V   V   V   V   V   F   V   F
POST /api/v1/accounts/{accountId}/planned-changes    UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
PUT /api/v1/planned-changes/{changeId}               UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
POST /api/v1/planned-changes/{changeId}/withdraw     UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
GET /api/v1/planned-changes/{changeId}/history       UUU AAA AAH AAH AAA AAH AAH AHH FFF AAH FFF

# Emergencies
GET /api/v1/emergencies                               U   V   V   V   V   V   V   F   F   V   F
PUT /api/v1/tickets/{source}/{ticket}/emergency-record  UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF

# Tickets and decisions
GET /api/v1/accounts/{accountId}/tickets-that-came-over  UUU AAA AAH AAH AAA AAH AAH FFF FFF AAH FFF
GET /api/v1/accounts/{accountId}/organizations/{organizationId}/tickets  UUU AAA AAH AAH AAA AAH AAH FFF FFF AAH FFF
GET /api/v1/my-day                                    U   A   A   A   A   A   A   F   F   A   F
GET /api/v1/my-day/new-tickets                        U   A   A   A   A   A   A   F   F   A   F
GET /api/v1/tickets                                   U   V   V   V   V   V   V   F   F   V   F
GET /api/v1/tickets/{source}/{ticket}                UUU AAA AAH AAH AAA AAH AAH FFF FFF AAH FFF
GET /api/v1/why/{ticket}                             UUU AAA AAH AAH AAA AAH AAH FFF FFF AAH FFF
GET /api/v1/decisions                                 U   V   V   V   V   V   V   F   F   V   F
GET /api/v1/decisions/{decisionId}                   UUU AAA AAH AAH AAA AAH AAH FFF FFF AAH FFF
POST /api/v1/decisions/preview                       UUU AAA AAH AAH AAA AAH AAH FFF FFF AAH FFF
POST /api/v1/decisions/{decisionId}/undo             UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
POST /api/v1/decisions/undo                          UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
POST /api/v1/tickets/{source}/{ticket}/override          UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
POST /api/v1/tickets/{source}/{ticket}/lift-lock         UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
POST /api/v1/tickets/{source}/{ticket}/customers-choice  UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
POST /api/v1/tickets/{source}/{ticket}/handed-over       UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
GET /api/v1/accounts/{accountId}/shadow              UUU AAA AAH AAH AAA AAH AAH FFF FFF AAH FFF
GET /api/v1/unknown-organizations                     U   V   V   V   V   V   V   F   F   V   F
GET /api/v1/writes/open                               U   V   V   V   V   F   F   F   F   V   F
POST /api/v1/tickets/events                           U   A   F   F   F   F   F   F   F   A   A
GET /api/v1/surges                                    U   V   V   V   V   V   V   F   F   V   F
GET /api/v1/surges/{surgeId}                         UUU AAA AAH AAH AAA AAH AAH FFF FFF AAH FFF
POST /api/v1/surges/{surgeId}/choice                 UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
POST /api/v1/surges/{surgeId}/choice/undo            UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
GET /api/v1/questions                                 U   V   V   V   V   V   V   F   F   V   F
POST /api/v1/tickets/{source}/{ticket}/questions     UUU AAA AAH AAH AAA AAH AAH FFF FFF FFF FFF
POST /api/v1/tickets/{source}/{ticket}/planning-request  UUU AAA AAH AAH AAA AAH AAH FFF FFF FFF FFF
POST /api/v1/tickets/{source}/{ticket}/customer-asked    UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
POST /api/v1/tickets/{source}/{ticket}/shadow            UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
POST /api/v1/questions/{questionId}/answer           UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
POST /api/v1/questions/{questionId}/withdraw         UUU AAA AFH AFH FFA FFH AFH FFF FFF FFF FFF
GET /api/v1/parked-events                             U   V   V   V   V   F   F   F   F   V   F
GET /api/v1/parked-events/{parkedId}                 UUU AAA AAH AAH AAA FFF FFF FFF FFF AAH FFF
POST /api/v1/parked-events/{parkedId}/retry          UUU AAA AAH FFF FFF FFF FFF FFF FFF AAH FFF
POST /api/v1/parked-events/{parkedId}/discard        UUU AAA AAH FFF FFF FFF FFF FFF FFF AAH FFF
POST /api/v1/replays                                  U   A   A   F   F   F   F   F   F   F   F
GET /api/v1/replays                                   U   A   A   F   F   F   F   F   F   F   F
GET /api/v1/replays/{replayId}                        U   A   A   F   F   F   F   F   F   F   F
GET /api/v1/replays/{replayId}/differences            U   V   V   F   F   F   F   F   F   F   F

# Connections
GET /api/v1/zendesk/trigger                           U   A   A   F   F   F   F   F   F   A   F
GET /api/v1/connections/help-desk                     U   A   A   F   F   F   F   F   F   A   F
GET /api/v1/ticket-sources                            U   A   A   F   F   F   F   F   F   A   F
GET /api/v1/imports                                   U   A   A   F   F   F   F   F   F   A   F
GET /api/v1/imports/{importId}                        U   A   A   F   F   F   F   F   F   A   F
GET /api/v1/imports/{importId}/rejections             U   A   A   F   F   F   F   F   F   A   F
POST /webhooks/zendesk                                P   P   P   P   P   P   P   P   P   P   P
`

/** Routes outside the API document, and why each needs no rights: all that the program may serve besides. */
export const BESIDES: Readonly<Record<string, string>> = {
  'GET /healthz': 'For whoever watches the program: that it is well, nothing more.',
  'GET /readyz': 'The same.',
  'GET /metrics': 'Counts for monitoring; no names, no ids.',
  'GET /openapi.json': 'What the API is: the same for everybody.',
  'GET /docs': 'The page that shows the API document.',
  'GET /enter': 'The link that `start` prints: the token in it is the right.',
  'GET /feeds/{file}':
    'A calendar given out by a link: the link is its own proof, and is read as who made it may read it now.',
  'GET /': 'The pages: files, the same for everybody. What they show they ask of the API.',
}

function parse(table: string): Row[] {
  let room = ''
  let about: About = 'nothing'
  return table.split('\n').flatMap((line) => {
    if (line.startsWith('# ')) room = line.slice(2)
    const parts = /^([A-Z]+ \S+)(?: \(([^)]+)\))?\s+([AVFHUP ]+)$/.exec(line.trim())
    if (!parts) {
      if (line.trim() === '' || line.startsWith('#')) return []
      throw new Error(`This line of the table cannot be read: ${line}`)
    }
    const [, route = '', does = '', signs = ''] = parts
    const cells = signs.trim().split(/\s+/)
    about =
      cells[0]!.length === 1
        ? 'nothing'
        : ABOUT_PEOPLE.has(`${route}${does && ` (${does})`}`)
          ? 'person'
          : 'account'
    if (cells.length !== WHO.length || cells.some((cell) => cell.length !== cells[0]!.length))
      throw new Error(`This line of the table has not a cell of the same width for everybody: ${line}`)
    return [{ room, route, does, about, cells }]
  })
}

/** Of the routes with three signs, those about a person. */
const ABOUT_PEOPLE = new Set([
  'POST /api/v1/people',
  'GET /api/v1/people/{id}',
  'PATCH /api/v1/people/{id}',
  'PATCH /api/v1/people/{id} (clear)',
  'GET /api/v1/people/{id}/hours',
  'PUT /api/v1/people/{id}/hours',
  'PUT /api/v1/people/{id}/interest',
  'DELETE /api/v1/people/{id}/interest',
  'POST /api/v1/people/{id}/leave',
  'GET /api/v1/people/{id}/leaves-behind',
  'GET /api/v1/people/{id}/accounts',
  'GET /api/v1/people/{id}/days',
  'GET /api/v1/people/{id}/replacements',
  'GET /api/v1/inbox (of a person)',
  'POST /api/v1/inbox/{id}/read',
  'POST /api/v1/teams',
  'PATCH /api/v1/teams/{id}',
  'DELETE /api/v1/teams/{id}',
  'POST /api/v1/time-off',
  'PATCH /api/v1/time-off/{id}',
  'POST /api/v1/recurring-off',
  'POST /api/v1/recurring-off/preview',
  'POST /api/v1/recurring-off/{id}/end',
  'GET /api/v1/people/{id}/holidays',
  'GET /api/v1/people/{id}/calendars',
  'POST /api/v1/people/{id}/calendars',
  'POST /api/v1/people/{id}/calendars/file',
  'PATCH /api/v1/calendars/{id}',
  'POST /api/v1/calendars/{id}/read',
  'DELETE /api/v1/calendars/{id}',
  'POST /api/v1/time-off/{id}/withdraw',
  'PUT /api/v1/busy-periods',
  'POST /api/v1/on-call/overrides',
  'DELETE /api/v1/on-call/overrides/{id}',
  'POST /api/v1/on-call/shifts',
  'DELETE /api/v1/on-call/shifts/{id}',
  'POST /api/v1/absence-plans/preview',
  'POST /api/v1/absence-plans',
  'GET /api/v1/absence-plans/{id}',
  'POST /api/v1/absence-plans/{id}/approve',
  'POST /api/v1/absence-plans/{id}/refuse',
  'PUT /api/v1/absence-plans/{id}/dates',
  'POST /api/v1/absence-plans/{id}/withdraw',
  'GET /api/v1/absence-plans/{id}/return',
  'POST /api/v1/absence-plans/{id}/close',
  'POST /api/v1/absence-plans/{id}/requests/{requestId}/asks',
  'POST /api/v1/absence-plans/{id}/requests/{requestId}/assign',
  'POST /api/v1/absence-plans/{id}/requests/{requestId}/leave-open',
  'POST /api/v1/cover-asks/{id}/accept',
  'POST /api/v1/cover-asks/{id}/decline',
  'POST /api/v1/cover-asks/{id}/withdraw',
])

/** The table, line by line; a route that stands in it twice is refused. */
export const ROWS: readonly Row[] = onceEach(parse(TABLE))

function onceEach(rows: Row[]): Row[] {
  const seen = new Set<string>()
  for (const { route, does } of rows) {
    const line = `${route} (${does})`
    if (seen.has(line)) throw new Error(`This route stands in the table twice: ${line}`)
    seen.add(line)
  }
  return rows
}
