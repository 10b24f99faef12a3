/**
 * What one actor may do, with the accounts and people it holds for: made of the table of rights and the actor's scope, as
 * rules of @casl/ability, so that services and pages ask the same. Pure.
 */
import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability'
import { forbidden, notFound } from '../errors.ts'
import { hasRole, type Actor, type Role } from './actor.ts'
import { authorize, inScope, may as mayByRole } from './authorize.ts'
import { RIGHTS, rightOf, type Action, type Limit } from './rights.ts'
import type { Scope } from './scope.ts'
import { UNKNOWN_ACCOUNT, type AccountSubject, type Subject } from './subject.ts'
import { ALL_VISIBLE, type Visible } from './visible.ts'

export type Rule = RawRuleOf<MongoAbility>

export interface Ability {
  /** As the pages get them. */
  readonly rules: readonly Rule[]
  /** Whether the actor may do it to this; without `subject`: to anything at all. */
  may(action: Action, subject?: Subject): boolean
  /** 403 unless they may; 404 where the account must not be known of. The message names who may. */
  authorize(action: Action, subject?: Subject): void
  /** The account, once the actor may do this to it: 403 by role first, then 404, then 403. */
  onAccount(action: Action, accountId: string): AccountSubject
  /** As rights are asked about it; null: there is none. */
  account(accountId: string): AccountSubject | null
  /** Which accounts' rows a list may show; `action`: a right to read. */
  visible(action: Action): Visible
  /** Guarded accounts that the actor is not to know of, whatever a list is about. */
  readonly hidden: readonly string[]
}

/** The ability of an actor within a scope. */
export function abilityOf(actor: Actor, scope: Scope): Ability {
  const rules = rulesOf(actor, scope)
  const casl = createMongoAbility(rules, { detectSubjectType: (subject) => subject['kind'] as string })
  const may = (action: Action, subject?: Subject): boolean => {
    const { about } = rightOf(action)
    return subject && about !== 'programme' ? casl.can(action, subject) : casl.can(action, about)
  }
  const authorizeFor = (action: Action, subject?: Subject): void => {
    authorize(actor, action)
    if (subject?.kind === 'account' && !sees(actor, scope, subject)) throw notFound('account', subject.id)
    if (!may(action, subject)) throw notTheirs(actor, action)
  }
  return {
    rules,
    may,
    authorize: authorizeFor,
    onAccount(action, accountId) {
      authorize(actor, action)
      const account = scope.account(accountId)
      if (!account) throw notFound('account', accountId)
      authorizeFor(action, account)
      return account
    },
    account: (accountId) => scope.account(accountId),
    visible: (action) => visibleTo(actor, scope, action),
    hidden: isAbove(actor) || scope.isCleared ? [] : scope.guarded.accounts,
  }
}

function rulesOf(actor: Actor, scope: Scope): Rule[] {
  const seesAll = isAbove(actor)
  if (seesAll && (actor.kind === 'system' || actor.scopes === undefined))
    return [{ action: 'manage', subject: 'all' }]
  const actions = (Object.keys(RIGHTS) as Action[]).filter((action) => mayByRole(actor, action))
  const rules = actions.flatMap((action): Rule[] => {
    const { about } = rightOf(action)
    if (seesAll) return [{ action, subject: about }]
    return limitsOf(actor, action).flatMap((limit) =>
      conditionsOf(limit, about, actor, scope).map((conditions): Rule => ({
        action,
        subject: about,
        ...(conditions && { conditions }),
      })),
    )
  })
  if (seesAll || scope.isCleared) return rules
  return [...rules, { action: 'manage', subject: 'account', inverted: true, conditions: { isGuarded: true } }]
}

/** Directors and the product itself: nothing is kept from them. */
function isAbove(actor: Actor): boolean {
  return actor.kind === 'system' || hasRole(actor, 'director')
}

/** How far the actor's roles reach, the widest alone where one is without limit. */
function limitsOf(actor: Actor, action: Action): Limit[] {
  const { limits } = rightOf(action)
  const roles: readonly Role[] = actor.kind === 'system' ? [] : actor.roles
  const reached = [...new Set(roles.flatMap((role) => limits[role] ?? []))]
  return reached.includes('all') ? ['all'] : reached
}

type Conditions = Record<string, unknown> | undefined

/** Any of these must hold; undefined: none is needed. */
function conditionsOf(limit: Limit, about: string, actor: Actor, scope: Scope): Conditions[] {
  switch (limit) {
    case 'all':
      return [undefined]
    case 'region':
      return [
        { regionId: { $in: [...scope.regions] } },
        // What is nobody's yet is settled by whoever manages a region.
        about === 'person'
          ? { managerId: actor.id }
          : { id: { $in: [...scope.managed, UNKNOWN_ACCOUNT.id] } },
      ]
    case 'own':
      return [{ id: { $in: [...scope.own] } }]
    case 'team':
      return [{ id: { $in: [...scope.team] } }]
    case 'self':
      return [{ id: actor.id }]
  }
}

/** Whether the actor may know of the account at all: by role, whatever a key is for. */
function sees(actor: Actor, scope: Scope, account: AccountSubject): boolean {
  if (isAbove(actor)) return true
  if (account.isGuarded && !scope.isCleared) return false
  const limits = limitsOf(actor, 'accounts.read')
  return limits.includes('all') || (limits.includes('team') && scope.team.includes(account.id))
}

function visibleTo(actor: Actor, scope: Scope, action: Action): Visible {
  if (isAbove(actor)) return ALL_VISIBLE
  const limits = limitsOf(actor, action)
  const { guarded, isCleared } = scope
  const isHidden = new Set(isCleared ? [] : guarded.accounts)
  if (limits.includes('all'))
    return isCleared || guarded.accounts.length === 0 ? ALL_VISIBLE : { kind: 'all_but', ...guarded }
  const mine = [...(limits.includes('team') ? scope.team : []), ...(limits.includes('own') ? scope.own : [])]
  return { kind: 'only', accounts: [...new Set(mine)].filter((id) => !isHidden.has(id)) }
}

function notTheirs(actor: Actor, action: Action): Error {
  if (!inScope(actor, action)) return forbidden(`This key was not made for ${action}.`)
  const words: Record<Limit, string> = {
    all: '',
    region: 'a manager of its region',
    own: 'its ASE, or whoever covers for them',
    team: 'its account team',
    self: 'the person themselves',
  }
  const who = [...new Set(Object.values(rightOf(action).limits))].map((limit) => words[limit])
  return forbidden(
    `${actor.name} may not do this here (${action}). Ask ${[...who.filter(Boolean), 'a director'].join(', or ')}.`,
  )
}
