import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { NavEntry } from '#src/platform/web/room.ts';
import { answerText } from './messages/answers.ts';
import { batchText } from './messages/batches.ts';
import { contactsText } from './messages/contacts.ts';
import { fieldText } from './messages/fields.ts';
import { listText } from './messages/lists.ts';
import { registerText } from './messages/register.ts';
import { mayNotKeepFields } from './policy.ts';
import { visibleTo } from './visible.ts';

function entersAnswers({ permissions }: Actor): boolean {
  if (permissions.has('petitions.on_behalf')) return true;
  return permissions.has('duties.owe') && !permissions.has('duties.follow');
}

/** The room's places in the side bar: the register for every reader, the office's tools for the office. */
export async function petitionEntries(actor: Actor, locale: Locale): Promise<readonly NavEntry[]> {
  const sight = visibleTo(actor);
  const isOffice = actor.permissions.has('duties.follow');
  if (sight.ownCouncilId === null && sight.viewerIds.length === 0) {
    return fieldsEntry(actor, locale);
  }
  const entry = (href: string, label: string, icon: string, shown = true): NavEntry[] =>
    shown ? [{ href, label, icon, group: 'intake' }] : [];
  const register = registerText(locale);
  return [
    {
      href: '/petitions',
      label: register.title,
      icon: 'register',
      group: 'intake',
      onPhone: register.nav,
    },
    ...entry('/contacts', contactsText(locale).title, 'chat', sight.ownCouncilId !== null),
    ...entry('/batches', batchText(locale).nav, 'send', isOffice),
    ...entry('/answers/new', answerText(locale).newTitle, 'reply', entersAnswers(actor)),
    ...entry(
      '/petitions/discrepancies',
      listText(locale).discrepancies,
      'flag',
      sight.ownCouncilId !== null,
    ),
    ...fieldsEntry(actor, locale),
    ...entry(
      '/petitions/carry-over',
      listText(locale).carryNav,
      'history',
      actor.permissions.has('petitions.carry_over'),
    ),
  ];
}

function fieldsEntry(actor: Actor, locale: Locale): NavEntry[] {
  if (mayNotKeepFields(actor)) return [];
  const label = fieldText(locale).title;
  return [{ href: '/petitions/fields', label, icon: 'layers', group: 'system' }];
}
