import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  Card,
  Checkbox,
  DataTable,
  DateField,
  FieldRow,
  Form,
  PageHeader,
  Select,
  Stack,
  SubmitBar,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { calendarText } from '../messages.ts';
import type { RuleLine } from '../queries.ts';
import { RuleState, timeWords } from './deadlines-page.tsx';
import { shown, typedValue, validity } from './parts.tsx';
import type { Answer } from './parts.tsx';

export interface DeadlinePageProps extends Answer {
  readonly locale: Locale;
  readonly today: string;
  readonly rule: RuleLine;
  readonly versions: readonly RuleLine[];
}

export const DeadlinePage = (props: DeadlinePageProps) => {
  const { locale, rule, versions } = props;
  const text = calendarText(locale);
  return (
    <>
      <PageHeader
        title={locale === 'vi' ? rule.trigger_vi : rule.trigger_en}
        subtitle={rule.code}
        breadcrumbs={[{ href: '/deadlines', label: text.deadlines }]}
        marks={<RuleState rule={rule} locale={locale} />}
      />
      <Stack>
        <Card title={text.versions} flush>
          <DataTable
            caption={text.versions}
            rows={versions}
            rowKey={(one) => one.id}
            dense
            columns={[
              {
                key: 'time',
                header: text.term1,
                card: 'title',
                cell: (one) => timeWords(one, locale),
              },
              {
                key: 'valid',
                header: text.validity,
                card: 'meta',
                cell: (one) => validity(one.valid_from, one.valid_to, locale),
              },
              { key: 'basis', header: text.basis, cell: (one) => one.basis },
              { key: 'note', header: text.note, cell: (one) => one.note },
              {
                key: 'state',
                header: text.ruleState,
                card: 'mark',
                cell: (one) => <RuleState rule={one} locale={locale} />,
              },
            ]}
          />
        </Card>
        {rule.valid_to === null && <ReviseForm {...props} />}
      </Stack>
    </>
  );
};

const ReviseForm = (props: DeadlinePageProps) => {
  const { locale, rule, today, refusal } = props;
  const text = calendarText(locale);
  const value = (name: string, start: string) => typedValue(props, name, start);
  return (
    <Card title={text.revise} note={text.reviseLead}>
      <Form action={`/deadlines/${rule.id}`} errors={refusal?.fields}>
        <Refused refusal={refusal} />
        <FieldRow>
          <TextInput
            name="amount"
            label={text.amount}
            hint={text.amountHint}
            inputMode="numeric"
            value={value('amount', String(rule.amount ?? ''))}
            required
          />
          <Select
            name="unit"
            label={text.unit}
            options={[
              { value: 'calendar', label: text.units.calendar },
              { value: 'working', label: text.units.working },
            ]}
            value={value('unit', rule.unit)}
          />
          <DateField
            name="validFrom"
            label={text.validFrom}
            value={value('validFrom', shown(today))}
            required
          />
        </FieldRow>
        <TextInput name="basis" label={text.basis} value={value('basis', rule.basis)} required />
        <TextInput name="note" label={text.note} value={value('note', rule.note)} optional />
        <Checkbox
          name="rollsForward"
          label={text.rolls}
          checked={value('rollsForward', rule.rolls_forward ? 'on' : '') !== ''}
        />
        <SubmitBar>
          <Button tone="primary">{text.save}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};
