import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  EmptyState,
  Form,
  PageHeader,
  Select,
  Stack,
  SubmitBar,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { agendaText } from '../messages/agenda.ts';
import { meetingsText } from '../messages/pages.ts';
import type { AgendaLine } from '../queries/agenda.ts';
import type { StoredMeeting } from '../schema.ts';
import { isLeftOut } from '../rules.ts';
import type { Answer } from './parts.tsx';

export interface PutTarget {
  readonly meeting: Pick<StoredMeeting, 'id' | 'title' | 'starts_at'>;
  readonly agenda: readonly AgendaLine[];
}

/** Putting a record on the agenda of a meeting that is being prepared. */
export const PutPage = ({
  locale,
  targets,
  answer,
}: {
  readonly locale: Locale;
  readonly targets: readonly PutTarget[];
  readonly answer: Answer;
}) => {
  const t = agendaText(locale);
  const { values, refusal } = answer;
  return (
    <>
      <PageHeader
        title={t.putTitle}
        breadcrumbs={[{ href: '/meetings', label: meetingsText(locale).title }]}
      />
      {targets.length === 0 ? (
        <EmptyState icon="calendar" title={t.putNone} />
      ) : (
        <Card>
          <Form action="/meetings/put" errors={refusal?.fields}>
            <Stack>
              <Refused refusal={refusal} labels={{ record: t.record, target: t.putInto }} />
              <TextInput name="record" label={t.record} value={typed(values, 'record')} required />
              <Select
                name="target"
                label={t.putInto}
                options={targets.flatMap((target) => optionsOf(target, locale))}
                value={typed(values, 'target')}
              />
              <TextInput
                name="reason"
                label={t.putReason}
                value={typed(values, 'reason')}
                optional
              />
              <SubmitBar>
                <Button tone="primary">{t.putDo}</Button>
              </SubmitBar>
            </Stack>
          </Form>
        </Card>
      )}
    </>
  );
};

function optionsOf({ meeting, agenda }: PutTarget, locale: Locale) {
  const name = `${formatDay(dayAt(meeting.starts_at))} ${meeting.title}`;
  const items = agenda.filter(({ state }) => !isLeftOut(state));
  return [
    { value: `meeting:${meeting.id}`, label: agendaText(locale).putNew(name) },
    ...items.map(({ id, number, title }) => ({
      value: `item:${id}`,
      label: `${formatDay(dayAt(meeting.starts_at))}, ${number}. ${title}`,
    })),
  ];
}
