import { dayAt, formatDay, day as knownDay } from '#src/council/calendar/index.ts';
import { meetingWords } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Badge,
  Button,
  Card,
  Checkbox,
  DataTable,
  DateField,
  ErrorSummary,
  FieldRow,
  Form,
  Notice,
  PageHeader,
  Select,
  Stack,
  SubmitBar,
  TextInput,
} from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { majorityWords } from '../messages/majority.ts';
import { writtenText } from '../messages/written.ts';
import type { RuleLine } from '../queries/rules.ts';
import { asUsed, isConfirmed } from '../rules/choosing.ts';
import { MAJORITY_BASES } from '../rules/majority.ts';

export interface RulesPageProps {
  readonly locale: Locale;
  readonly rules: readonly RuleLine[];
  readonly mayConfirm: boolean;
  readonly mayRevise: boolean;
  readonly refusal: Refusal | null;
}

const nameOf = (rule: RuleLine, locale: Locale) => (locale === 'vi' ? rule.name_vi : rule.name_en);

const shown = (iso: string) => formatDay(knownDay(iso));

function kindsOf(rule: RuleLine, locale: Locale): string {
  const kinds: Readonly<Record<string, string>> = {
    ...meetingWords(locale).kinds,
    writtenOpinion: writtenText(locale).writtenKind,
  };
  return rule.meeting_kinds.map((kind) => kinds[kind] ?? kind).join(', ');
}

const RuleState = ({ rule, locale }: { rule: RuleLine; locale: Locale }) => {
  const t = writtenText(locale);
  if (rule.confirmed_at) {
    const on = formatDay(dayAt(rule.confirmed_at));
    return <Badge tone="success">{t.confirmedBy(rule.confirmer ?? '', on)}</Badge>;
  }
  return isConfirmed(rule) ? null : <Badge tone="warning">{t.unconfirmed}</Badge>;
};

function columns(locale: Locale): Column<RuleLine>[] {
  const t = writtenText(locale);
  return [
    {
      key: 'name',
      header: t.ruleName,
      card: 'title',
      width: 'wide',
      cell: (rule) => nameOf(rule, locale),
    },
    {
      key: 'share',
      header: t.share,
      card: 'line',
      cell: (rule) => majorityWords(asUsed(rule), locale),
    },
    { key: 'kinds', header: t.usedFor, cell: (rule) => kindsOf(rule, locale) },
    { key: 'basis', header: t.basis, cell: (rule) => rule.basis },
    {
      key: 'valid',
      header: t.validity,
      card: 'meta',
      nowrap: true,
      cell: (rule) =>
        rule.valid_to
          ? t.between(shown(rule.valid_from), shown(rule.valid_to))
          : t.since(shown(rule.valid_from)),
    },
    {
      key: 'state',
      header: t.state,
      card: 'mark',
      width: 'medium',
      cell: (rule) => <RuleState rule={rule} locale={locale} />,
    },
  ];
}

export const RulesPage = (props: RulesPageProps) => {
  const { locale, rules, mayConfirm, mayRevise, refusal } = props;
  const t = writtenText(locale);
  const waiting = rules.filter((rule) => !isConfirmed(rule)).length;
  const selection = {
    action: '/majority-rules/confirm',
    name: 'ids[]',
    rowLabel: (rule: RuleLine) => nameOf(rule, locale),
    selectable: (rule: RuleLine) => !isConfirmed(rule),
    actions: <Button>{t.confirm}</Button>,
  };
  const groups = [
    { title: t.quorumRules, members: rules.filter(({ purpose }) => purpose === 'quorum') },
    { title: t.voteRules, members: rules.filter(({ purpose }) => purpose === 'vote') },
  ];
  return (
    <>
      <PageHeader title={t.rulesTitle} subtitle={t.rulesLead} />
      <Stack>
        {refusal && <Notice tone="danger" urgent title={refusal.message} />}
        {waiting > 0 && (
          <Notice tone="warning" title={t.waitingRules(waiting)}>
            {!mayConfirm && t.onlyLeaders}
          </Notice>
        )}
        {groups.map(({ title, members }) => (
          <Card title={title} flush key={title}>
            <DataTable
              caption={title}
              rows={members}
              rowKey={(rule) => rule.id}
              columns={columns(locale)}
              {...(mayRevise && { rowHref: (rule: RuleLine) => `/majority-rules/${rule.id}` })}
              {...(mayConfirm && members.some((rule) => !isConfirmed(rule)) && { selection })}
              dense
            />
          </Card>
        ))}
      </Stack>
    </>
  );
};

export interface RulePageProps {
  readonly locale: Locale;
  readonly rule: RuleLine;
  readonly versions: readonly RuleLine[];
  readonly today: string;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
}

export const RulePage = (props: RulePageProps) => {
  const { locale, rule, versions } = props;
  const t = writtenText(locale);
  return (
    <>
      <PageHeader
        title={nameOf(rule, locale)}
        subtitle={rule.code}
        breadcrumbs={[{ href: '/majority-rules', label: t.rulesTitle }]}
        marks={<RuleState rule={rule} locale={locale} />}
      />
      <Stack>
        <Card title={t.versions} flush>
          <DataTable
            caption={t.versions}
            rows={versions}
            rowKey={(one) => one.id}
            columns={columns(locale)}
            dense
          />
        </Card>
        {rule.valid_to === null && <ReviseForm {...props} />}
      </Stack>
    </>
  );
};

const ReviseForm = ({ locale, rule, today, values, refusal }: RulePageProps) => {
  const t = writtenText(locale);
  const isTyped = refusal !== null;
  const value = (name: string, start: string) => (isTyped ? typed(values, name) : start);
  const isTicked = (name: string, start: boolean) => (isTyped ? typed(values, name) !== '' : start);
  return (
    <Card title={t.revise} note={t.reviseLead}>
      <Form action={`/majority-rules/${rule.id}`} errors={refusal?.fields}>
        <ErrorSummary />
        {refusal && Object.keys(refusal.fields).length === 0 && (
          <Notice tone="danger" urgent title={refusal.message} />
        )}
        <FieldRow>
          <TextInput
            name="nameVi"
            label={t.nameVi}
            value={value('nameVi', rule.name_vi)}
            required
          />
          <TextInput
            name="nameEn"
            label={t.nameEn}
            value={value('nameEn', rule.name_en)}
            required
          />
        </FieldRow>
        <FieldRow>
          <TextInput
            name="numerator"
            label={t.numerator}
            value={value('numerator', String(rule.numerator))}
            inputMode="numeric"
            required
          />
          <TextInput
            name="denominator"
            label={t.denominator}
            value={value('denominator', String(rule.denominator))}
            inputMode="numeric"
            required
          />
          <DateField
            name="validFrom"
            label={t.validFrom}
            value={value('validFrom', shown(today))}
            required
          />
        </FieldRow>
        <Checkbox
          name="isStrict"
          label={t.isStrict}
          checked={isTicked('isStrict', rule.is_strict)}
        />
        {rule.purpose === 'vote' && (
          <>
            <Select
              name="base"
              label={t.base}
              options={MAJORITY_BASES.map((base) => ({ value: base, label: t.bases[base] }))}
              value={value('base', rule.base)}
            />
            <Checkbox
              name="chairDecidesTie"
              label={t.chairDecidesTie}
              checked={isTicked('chairDecidesTie', rule.chair_decides_tie)}
            />
          </>
        )}
        <TextInput name="basis" label={t.basis} value={value('basis', rule.basis)} required />
        <TextInput name="note" label={t.note} value={value('note', rule.note)} optional />
        <SubmitBar>
          <Button tone="primary">{t.save}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};
