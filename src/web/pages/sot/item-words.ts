import type { ItemSheet } from '../../../sot/read-meeting.js';
import { nl } from '../../texts/nl.js';
import { showCode } from '../../urls.js';
import type { MeetingPage } from './open-meeting.js';

const words = nl.sot.agenda;

/** What an item is called, without the name of a child: for headings and links. */
export function itemTitle(item: ItemSheet): string {
  if (item.kind === 'previous') return words.previous;
  if (item.kind === 'general') return item.words?.title ?? '';
  return item.about?.code === null || item.about === null
    ? (item.about?.anonymous ?? '')
    : showCode(item.about.code);
}

/** By name or not, in words. */
export function howDiscussed(item: ItemSheet): string {
  if (item.about === null) return '';
  return item.byName ? `${words.byName}: ${item.about.anonymous}` : words.anonymous(item.about.anonymous);
}

/** Whom an item is shown to, besides who leads. */
export function shownTo(item: ItemSheet, { names }: MeetingPage): string {
  const people = item.audience.map((one) => names.get(one) ?? '').filter((name) => name !== '');
  return words.audience([words.everybodyLeading, ...people].join(', '));
}
