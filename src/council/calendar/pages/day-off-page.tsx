import type { Selectable } from 'kysely';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, PageHeader, PostButton } from '#src/ui/index.ts';
import { weekdayName } from '../day-text.ts';
import { day } from '../day.ts';
import { calendarText } from '../messages.ts';
import type { DayOffRow } from '../schema.ts';
import { DayOffForm } from './day-off-form.tsx';
import { shown } from './parts.tsx';
import type { Answer } from './parts.tsx';

export interface DayOffPageProps extends Answer {
  readonly locale: Locale;
  readonly row: Selectable<DayOffRow>;
}

export const DayOffPage = (props: DayOffPageProps) => {
  const { locale, row } = props;
  const text = calendarText(locale);
  return (
    <>
      <PageHeader
        title={`${weekdayName(day(row.day), locale)}, ${shown(row.day)}`}
        subtitle={text.editDayLead}
        breadcrumbs={[{ href: `/days-off?year=${row.day.slice(0, 4)}`, label: text.daysOff }]}
        actions={
          <PostButton
            action={`/days-off/${row.day}/remove`}
            confirm={`${text.remove}: ${shown(row.day)}?`}
          >
            {text.remove}
          </PostButton>
        }
      />
      <Card>
        <DayOffForm {...props} />
      </Card>
    </>
  );
};
