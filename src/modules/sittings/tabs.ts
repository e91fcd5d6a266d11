import { defineMeetingTab } from '#src/modules/meetings/index.ts';
import { screenText } from './messages/screen.ts';

/** The sitting's page stands among the tabs of its meeting once the meeting is called. */
export function defineSittingTab(): void {
  defineMeetingTab({
    key: 'sitting',
    order: 40,
    label: (locale) => screenText(locale).tab,
    path: (code) => `/meetings/${code}/sitting`,
    isOpenTo: (_actor, meeting) => meeting.state !== 'preparing' && meeting.state !== 'cancelled',
  });
}
