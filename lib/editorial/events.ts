import type { Action } from './policy'

/** The event that each action leaves in the audit log. */
export const ACTION_EVENTS = {
  assign: 'article.assigned',
  move: 'article.moved',
  submit: 'article.submitted',
  return: 'article.returned',
  approve: 'article.approved',
  reopen: 'article.reopened',
  schedule: 'article.scheduled',
  unschedule: 'article.unscheduled',
  publish: 'article.published',
  revise: 'article.revised',
  discard: 'article.discarded',
  withdraw: 'article.withdrawn',
  spike: 'article.spiked',
  unspike: 'article.unspiked',
  purge: 'article.purged',
} as const satisfies Record<Action, string>

/** All that the audit log can say happened. */
export const EVENTS = [
  ...Object.values(ACTION_EVENTS),
  'article.created',
  'article.imported',
  'article.updated',
  'article.replaced',
  'article.restored',
  'article.repaired',
  'article.unreadable',
  'version.saved',
  'version.kept',
  'version.brought_in',
  'version.dismissed',
  'media.uploaded',
  'media.updated',
  'media.deleted',
  'user.invited',
  'user.joined',
  'user.updated',
  'user.reset',
  'user.password_changed',
  'user.suspended',
  'user.reinstated',
  'user.recovered',
  'user.signed_in',
  'user.signed_out_everywhere',
  'desk.created',
  'settings.updated',
] as const
export type EventName = (typeof EVENTS)[number]
