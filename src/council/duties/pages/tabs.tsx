import type { Locale } from '#src/platform/i18n/text.ts';
import { Tabs } from '#src/ui/index.ts';
import { dutyText } from '../messages.ts';

/** The council's pages about what is owed to it. */
export const DutyTabs = ({ locale, current }: { locale: Locale; current: string }) => {
  const text = dutyText(locale);
  const tabs = [
    { href: '/duties', label: text.registerTitle },
    { href: '/duties/late', label: text.lateTitle },
    { href: '/duties/rates', label: text.ratesTitle },
    { href: '/duties/letters', label: text.lettersTitle },
  ];
  return (
    <Tabs
      label={text.registerTitle}
      tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))}
    />
  );
};
