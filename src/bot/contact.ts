import type { Hours } from '../billing/organization.js';
import type { Scope } from './scope.js';

/** The number to call and the TTY, in the turn's language; CONTACT_PHONE goes before the organisation's file. */
export function contactLine(scope: Scope): string {
  const { organization, contactPhone } = scope.services;
  const guide = organization.phones.guide;
  const label = guide?.label[scope.lang] ?? organization.name;
  return scope.words.conversation.contact({ number: contactPhone ?? guide?.number ?? '', label }, organization.tty);
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Whether people are at work at a moment. */
export function isOpen(hours: Hours, now: Date): boolean {
  if ('always' in hours) return true;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: hours.zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  const time = `${part('hour')}:${part('minute')}`;
  return hours.days.includes(weekdays.indexOf(part('weekday')) + 1) && hours.from <= time && time < hours.to;
}
