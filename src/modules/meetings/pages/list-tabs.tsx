import type { Locale } from '#src/platform/i18n/text.ts';
import { Tabs } from '#src/ui/index.ts';
import { meetingListTabs } from '../hooks.ts';
import { meetingsText } from '../messages/pages.ts';

/** The views of meetings: ahead, all, and those that later rooms add. */
export const MeetingListTabs = ({ locale, current }: { locale: Locale; current: string }) => {
  const t = meetingsText(locale);
  const tabs = [
    { href: '/meetings', label: t.ahead },
    { href: '/meetings?when=all', label: t.all },
    ...meetingListTabs().map(({ href, label }) => ({ href, label: label(locale) })),
  ];
  return (
    <Tabs label={t.state} tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))} />
  );
};
