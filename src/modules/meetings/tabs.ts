import { defineMeetingTab } from './hooks.ts';
import { meetingsText } from './messages/pages.ts';

/** The room's own pages of a meeting; later rooms add theirs after them. */
export function defineOwnTabs(): void {
  defineMeetingTab({
    key: 'agenda',
    order: 10,
    label: (locale) => meetingsText(locale).agenda,
    path: (code) => `/meetings/${code}`,
    isOpenTo: () => true,
  });
  defineMeetingTab({
    key: 'papers',
    order: 20,
    label: (locale) => meetingsText(locale).papers,
    path: (code) => `/meetings/${code}/papers`,
    isOpenTo: () => true,
  });
}
