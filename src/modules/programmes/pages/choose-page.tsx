import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import { meetingWords } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  Card,
  CheckboxGroup,
  EmptyState,
  Form,
  LinkButton,
  PageHeader,
  Stack,
  SubmitBar,
  Tabs,
} from '#src/ui/index.ts';
import { programmesText } from '../messages/pages.ts';
import type { MeetingChoice } from '../queries/programmes.ts';
import { SUGGESTION_GROUPS } from '../queries/suggestions.ts';
import type { SuggestedItem } from '../queries/suggestions.ts';
import { Refused } from './parts.tsx';
import type { Answer } from './parts.tsx';

interface ChoosePageProps extends Answer {
  readonly locale: Locale;
  readonly meetings: readonly MeetingChoice[];
  readonly current: MeetingChoice | null;
  readonly suggestions: readonly SuggestedItem[];
  readonly ticked: readonly string[];
  readonly mayChoose: boolean;
}

/** The month's meeting: what the house proposes and why; the chair ticks. */
export const ChoosePage = (props: ChoosePageProps) => {
  const { locale, meetings, current, suggestions } = props;
  const t = programmesText(locale);
  return (
    <>
      <PageHeader
        title={t.choose}
        subtitle={t.chooseLead}
        breadcrumbs={[{ href: '/programmes', label: t.title }]}
      />
      {current === null ? (
        <EmptyState
          title={t.noMeeting}
          actions={<LinkButton href="/meetings/new">{t.newMeeting}</LinkButton>}
        >
          {t.noMeetingWords}
        </EmptyState>
      ) : (
        <Stack>
          <Tabs
            label={t.forMeeting}
            tabs={meetings.map((meeting) => ({
              href: `/programmes/choose?meeting=${meeting.code}`,
              label: `${meeting.title} · ${formatDay(dayAt(meeting.starts_at))}`,
              current: meeting.code === current.code,
            }))}
          />
          {suggestions.length === 0 ? (
            <EmptyState title={t.nothingToChoose}>{t.nothingToChooseWords}</EmptyState>
          ) : (
            <Choices {...props} current={current} />
          )}
        </Stack>
      )}
    </>
  );
};

const Choices = (props: ChoosePageProps & { readonly current: MeetingChoice }) => {
  const { locale, current, suggestions, ticked, refusal, mayChoose } = props;
  const t = programmesText(locale);
  const kinds = meetingWords(locale).itemKinds;
  return (
    <Form
      action="/programmes/choose"
      fields={{ meetingCode: current.code }}
      errors={refusal?.fields}
    >
      <Refused refusal={refusal} />
      {SUGGESTION_GROUPS.map((group) => {
        const own = suggestions.filter((one) => one.group === group);
        if (own.length === 0) return null;
        return (
          <Card key={group} title={t.groups[group]}>
            <CheckboxGroup
              name="chosen[]"
              label={t.groups[group]}
              values={ticked}
              options={own.map((one) => ({
                value: one.key,
                label: one.title,
                detail: [kinds[one.kind], one.bodyName, one.reason].filter(Boolean).join(' · '),
              }))}
            />
          </Card>
        );
      })}
      {mayChoose && (
        <SubmitBar>
          <Button tone="primary">{t.chooseButton}</Button>
        </SubmitBar>
      )}
    </Form>
  );
};
