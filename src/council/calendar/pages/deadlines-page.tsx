import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Button,
  Card,
  DataTable,
  DateField,
  FieldRow,
  Form,
  Notice,
  PageHeader,
  Select,
  Stack,
  SubmitBar,
  Refused,
} from '#src/ui/index.ts';
import { dayAt } from '../day.ts';
import { onlyProposes } from '../deadlines.ts';
import { calendarText } from '../messages.ts';
import type { RuleLine } from '../queries.ts';
import { shown, typedValue } from './parts.tsx';
import type { Answer } from './parts.tsx';

export interface DeadlinesPageProps extends Answer {
  readonly locale: Locale;
  /** The versions in force today or later. */
  readonly rules: readonly RuleLine[];
  readonly mayConfirm: boolean;
  readonly mayRevise: boolean;
  readonly tried?: { readonly words: string } | undefined;
}

export function isProposal(rule: RuleLine): boolean {
  const confirmedOn = rule.confirmed_at ? dayAt(rule.confirmed_at) : null;
  return onlyProposes({ trust: rule.trust, confirmedOn });
}

export const DeadlinesPage = (props: DeadlinesPageProps) => {
  const { locale, rules, mayConfirm } = props;
  const text = calendarText(locale);
  const waiting = rules.filter(isProposal).length;
  return (
    <>
      <PageHeader title={text.deadlines} subtitle={text.deadlinesLead} />
      <Stack>
        {waiting > 0 && (
          <Notice tone="warning" title={text.waiting(waiting)}>
            {!mayConfirm && text.onlyCommittee}
          </Notice>
        )}
        {groupsOf(rules, text.groups).map(({ title, members }) => (
          <Card title={title} flush key={title}>
            <RuleTable {...props} rules={members} caption={title} />
          </Card>
        ))}
        <TryOut {...props} />
      </Stack>
    </>
  );
};

function groupsOf(rules: readonly RuleLine[], labels: Readonly<Record<string, string>>) {
  return Object.entries(labels)
    .map(([prefix, title]) => ({
      title,
      members: rules.filter((rule) => rule.code.split('.')[0] === prefix),
    }))
    .filter(({ members }) => members.length > 0);
}

export function timeWords(rule: RuleLine, locale: Locale): string {
  const text = calendarText(locale);
  if (rule.amount === null) return '–';
  const count = String(Math.abs(rule.amount));
  const words = rule.unit === 'working' ? text.amountWorking(count) : text.amountDays(count);
  return rule.amount < 0 ? text.before(words) : words;
}

const triggerOf = (rule: RuleLine, locale: Locale): string =>
  locale === 'vi' ? rule.trigger_vi : rule.trigger_en;

const RuleTable = (props: DeadlinesPageProps & { readonly caption: string }) => {
  const { locale, mayConfirm, mayRevise } = props;
  const text = calendarText(locale);
  const selection = {
    action: '/deadlines/confirm',
    name: 'ids[]',
    rowLabel: (rule: RuleLine) => triggerOf(rule, locale),
    selectable: isProposal,
    actions: <Button>{text.confirmSelected}</Button>,
  };
  return (
    <DataTable
      caption={props.caption}
      rows={props.rules}
      rowKey={(rule) => rule.id}
      {...(mayRevise && { rowHref: (rule: RuleLine) => `/deadlines/${rule.id}` })}
      {...(mayConfirm && props.rules.some(isProposal) && { selection })}
      dense
      columns={[
        {
          key: 'trigger',
          header: text.trigger,
          card: 'title',
          width: 'wide',
          cell: (rule) => triggerOf(rule, locale),
        },
        {
          key: 'time',
          header: text.term1,
          card: 'line',
          nowrap: true,
          cell: (rule) => timeWords(rule, locale),
        },
        { key: 'basis', header: text.basis, cell: (rule) => rule.basis },
        {
          key: 'state',
          header: text.ruleState,
          card: 'mark',
          cell: (rule) => <RuleState rule={rule} locale={locale} />,
        },
      ]}
    />
  );
};

export const RuleState = ({ rule, locale }: { rule: RuleLine; locale: Locale }) => {
  const text = calendarText(locale);
  if (rule.confirmed_at) {
    const on = shown(dayAt(rule.confirmed_at));
    return <Badge tone="success">{text.confirmedBy(rule.confirmer ?? '', on)}</Badge>;
  }
  if (!isProposal(rule)) return <Badge tone="info">{text.trusts.verified}</Badge>;
  return (
    <Badge tone="warning">
      {text.proposes} · {text.trusts[rule.trust]}
    </Badge>
  );
};

const TryOut = (props: DeadlinesPageProps) => {
  const { locale, rules, tried, refusal } = props;
  const text = calendarText(locale);
  return (
    <Card title={text.tryOut} note={text.tryLead} id="try">
      <Form action="/deadlines#try" method="get" errors={refusal?.fields}>
        <Refused refusal={refusal} />
        <FieldRow>
          <Select
            name="code"
            label={text.rule}
            options={rules.map((rule) => ({
              value: rule.code,
              label: `${triggerOf(rule, locale)} (${timeWords(rule, locale)})`,
            }))}
            value={typedValue(props, 'code')}
          />
          <DateField name="on" label={text.triggerOn} value={typedValue(props, 'on')} />
        </FieldRow>
        <SubmitBar>
          <Button>{text.compute}</Button>
        </SubmitBar>
      </Form>
      {tried && <Notice tone="info">{tried.words}</Notice>}
    </Card>
  );
};
