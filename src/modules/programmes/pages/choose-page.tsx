import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import type { AgendaLine } from '#src/modules/meetings/index.ts';
import { meetingWords } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  Card,
  CheckboxGroup,
  EmptyState,
  Form,
  LinkButton,
  Meta,
  Notice,
  PageHeader,
  Stack,
  SubmitBar,
  Tabs,
  Refused,
  Unbroken,
} from '#src/ui/index.ts';
import { programmesText } from '../messages/pages.ts';
import type { MeetingChoice } from '../queries/programmes.ts';
import { SUGGESTION_GROUPS } from '../queries/suggestions.ts';
import type { SuggestedItem } from '../queries/suggestions.ts';
import type { Answer } from './parts.tsx';

interface ChoosePageProps extends Answer {
  readonly locale: Locale;
  readonly meetings: readonly MeetingChoice[];
  readonly current: MeetingChoice | null;
  readonly suggestions: readonly SuggestedItem[];
  readonly ticked: readonly string[];
  readonly mayChoose: boolean;
  /** What stands on it already. */
  readonly agenda: readonly AgendaLine[];
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
            wrap
            tabs={meetings.map((meeting) => ({
              href: `/programmes/choose?meeting=${meeting.code}`,
              label: `${meeting.title} · ${formatDay(dayAt(meeting.starts_at))}`,
              current: meeting.code === current.code,
            }))}
          />
          {suggestions.length === 0 ? (
            <>
              <Agenda locale={locale} current={current} agenda={props.agenda} />
              <EmptyState title={t.nothingToChoose}>{t.nothingToChooseWords}</EmptyState>
            </>
          ) : (
            <Choices {...props} current={current} />
          )}
        </Stack>
      )}
    </>
  );
};

/** What the meeting deals with as it stands; what is proposed below comes to it. */
const Agenda = (
  props: Pick<ChoosePageProps, 'locale' | 'agenda'> & { readonly current: MeetingChoice },
) => {
  const t = programmesText(props.locale);
  const lines = props.agenda.filter(({ number, parentId }) => number !== '' && parentId === null);
  return (
    <Card
      title={t.onAgenda(lines.length)}
      tone="quiet"
      actions={
        <LinkButton href={`/meetings/${props.current.code}`} size="small">
          {t.openAgenda}
        </LinkButton>
      }
    >
      {lines.length === 0 ? (
        <p>{t.agendaEmpty}</p>
      ) : (
        <ol class="plain-lines">
          {lines.map(({ id, number, title }) => (
            <li key={id}>
              {number}. {title}
            </li>
          ))}
        </ol>
      )}
    </Card>
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
      <Stack>
        <Agenda locale={locale} current={current} agenda={props.agenda} />
        {SUGGESTION_GROUPS.map((group) => {
          const own = suggestions.filter((one) => one.group === group);
          if (own.length === 0) return null;
          return (
            <Card key={group} title={t.groups[group]}>
              {mayChoose ? (
                <CheckboxGroup
                  name="chosen[]"
                  label={t.groups[group]}
                  labelHidden
                  values={ticked}
                  options={own.map((one) => ({
                    value: one.key,
                    label: one.title,
                    detail: detailOf(one, kinds),
                  }))}
                />
              ) : (
                <ul class="plain-lines">
                  {own.map((one) => (
                    <li key={one.key}>
                      {one.title}{' '}
                      <Meta items={[<Unbroken key={one.key} text={detailOf(one, kinds)} />]} />
                    </li>
                  ))}
                </ul>
              )}
            </Card>
          );
        })}
      </Stack>
      {mayChoose ? (
        <SubmitBar>
          <Button tone="primary">{t.chooseButton}</Button>
        </SubmitBar>
      ) : (
        <Notice>{t.onlyLeaders}</Notice>
      )}
    </Form>
  );
};

/** A body is named once: where its name stands in the title, not again beside it. */
function detailOf(one: SuggestedItem, kinds: Readonly<Record<string, string>>): string {
  const body = one.bodyName !== null && !`${one.title}${one.reason}`.includes(one.bodyName);
  return [kinds[one.kind], body && one.bodyName, one.reason].filter(Boolean).join(' · ');
}
