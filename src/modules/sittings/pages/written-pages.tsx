import { day as knownDay, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Badge,
  Button,
  Checkbox,
  DataTable,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  FileField,
  Form,
  LinkButton,
  Notice,
  PageHeader,
  Pager,
  Select,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { majorityText, majorityWords } from '../messages/majority.ts';
import { screenText } from '../messages/screen.ts';
import { writtenText } from '../messages/written.ts';
import type { WrittenLine } from '../queries/written.ts';
import { asUsed, isConfirmed } from '../rules/choosing.ts';
import type { StoredRule } from '../schema.ts';

export const WrittenMark = ({ vote, locale }: { vote: WrittenLine; locale: Locale }) => {
  const t = writtenText(locale);
  if (vote.state === 'open' && vote.mine && !vote.answered) {
    return <Badge tone="warning">{t.yours}</Badge>;
  }
  if (!vote.outcome) return <Badge tone="info">{t.states[vote.state]}</Badge>;
  const tone = vote.outcome === 'carried' ? 'success' : 'warning';
  return <Badge tone={tone}>{screenText(locale)[vote.outcome]}</Badge>;
};

export const WrittenListPage = (props: {
  readonly locale: Locale;
  readonly items: readonly WrittenLine[];
  readonly next: string | null;
  readonly mayAsk: boolean;
}) => {
  const { locale, items, next, mayAsk } = props;
  const t = writtenText(locale);
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.lead}
        actions={
          mayAsk && (
            <LinkButton href="/written-votes/new" tone="primary" icon="plus">
              {t.ask}
            </LinkButton>
          )
        }
      />
      <Stack>
        <DataTable
          caption={t.title}
          rows={items}
          rowKey={(vote) => vote.id}
          rowHref={(vote) => `/written-votes/${vote.code}`}
          empty={
            <EmptyState title={t.empty} icon="list">
              {t.emptyWords}
            </EmptyState>
          }
          columns={[
            {
              key: 'subject',
              header: t.columns.subject,
              card: 'title',
              width: 'wide',
              cell: (vote) => vote.subject,
            },
            {
              key: 'until',
              header: t.columns.until,
              card: 'meta',
              nowrap: true,
              cell: (vote) => formatDay(knownDay(vote.closes_on)),
            },
            {
              key: 'slips',
              header: t.columns.slips,
              card: 'line',
              nowrap: true,
              cell: (vote) => t.slipsOf(vote.returned, vote.members),
            },
            {
              key: 'state',
              header: t.columns.state,
              card: 'mark',
              cell: (vote) => <WrittenMark vote={vote} locale={locale} />,
            },
          ]}
        />
        {next && <Pager nextHref={`/written-votes?after=${next}`} total="" />}
      </Stack>
    </>
  );
};

export const AskPage = (props: {
  readonly locale: Locale;
  readonly rules: readonly StoredRule[];
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  readonly requestKey: string;
}) => {
  const { locale, rules, values, refusal, requestKey } = props;
  const t = writtenText(locale);
  const value = (name: string) => typed(values, name);
  return (
    <>
      <PageHeader title={t.ask} breadcrumbs={[{ href: '/written-votes', label: t.title }]} />
      <Form
        action="/written-votes"
        errors={refusal?.fields}
        fields={{ requestKey }}
        multipart
        guard
      >
        <ErrorSummary />
        {refusal && Object.keys(refusal.fields).length === 0 && (
          <Notice tone="danger" urgent title={refusal.message} />
        )}
        <TextInput name="subject" label={t.subject} value={value('subject')} required takesFocus />
        <TextArea name="text" label={t.text} value={value('text')} optional />
        <FileField name="files[]" label={t.files} multiple optional />
        <FieldRow>
          <DateField name="closesOn" label={t.closesOn} value={value('closesOn')} required />
          <Select
            name="ruleId"
            label={t.rule}
            options={rules.map((rule) => ({
              value: rule.id,
              label: `${majorityWords(asUsed(rule), locale)}${rule.chair_decides_tie ? `; ${t.chairDecidesTie}` : ''}${isConfirmed(rule) ? '' : ` (${majorityText(locale).unconfirmed})`}`,
            }))}
            value={value('ruleId') || (rules[0]?.id ?? '')}
          />
        </FieldRow>
        <Checkbox
          name="isRestricted"
          label={t.isRestricted}
          checked={value('isRestricted') !== ''}
        />
        <SubmitBar>
          <Button tone="primary">{t.open}</Button>
          <LinkButton href="/written-votes" tone="quiet">
            {t.back}
          </LinkButton>
        </SubmitBar>
      </Form>
    </>
  );
};
