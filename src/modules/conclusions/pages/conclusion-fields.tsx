import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { Checkbox, FieldRow, RemoteCombobox, Select, TextArea, TextInput } from '#src/ui/index.ts';
import { captureText } from '../messages/capture.ts';
import { wordsText } from '../messages/words.ts';
import { CONCLUSION_KINDS } from '../schema.ts';
import type { ConclusionView } from '../queries/conclusions.ts';
import { formatDay, day } from '#src/council/calendar/index.ts';

export interface FieldsProps {
  readonly locale: Locale;
  readonly values: FormValues;
  /** In front of each name, where several conclusions stand in one form. */
  readonly at?: string;
}

const BODIES = '/bodies/search';

/** What every conclusion needs: one line, Enter saves. */
export const LineFields = ({
  locale,
  values,
  at = '',
  focusFirst = false,
}: FieldsProps & { readonly focusFirst?: boolean }) => {
  const t = captureText(locale).form;
  const value = (name: string) => typed(values, name);
  return (
    <>
      <TextInput
        name={`${at}content`}
        label={t.content}
        value={value('content')}
        {...(focusFirst && { autoFocus: true })}
        required
      />
      <FieldRow>
        <Select
          name={`${at}kind`}
          label={t.kind}
          value={value('kind') || 'assigned'}
          options={CONCLUSION_KINDS.map((kind) => ({
            value: kind,
            label: wordsText(locale).kinds[kind],
          }))}
        />
        <BodyField {...{ locale, values, at }} />
        <TextInput name={`${at}due`} label={t.due} value={value('due')} placeholder={t.dueHint} />
      </FieldRow>
    </>
  );
};

const BodyField = ({ locale, values, at = '' }: FieldsProps) => {
  const t = captureText(locale).form;
  return (
    <RemoteCombobox
      name={`${at}leadBodyId`}
      textName={`${at}lead`}
      src={BODIES}
      label={t.lead}
      value={typed(values, 'leadBodyId')}
      text={typed(values, 'lead')}
      placeholder={t.leadHint}
    />
  );
};

/** The rest of a conclusion; most need none of it. */
export const MoreFields = ({ locale, values, at = '' }: FieldsProps) => {
  const t = captureText(locale).form;
  const value = (name: string) => typed(values, name);
  return (
    <>
      <FieldRow>
        <TextInput name={`${at}co`} label={t.co} value={value('co')} hint={t.coHint} optional />
        <TextInput
          name={`${at}leadPerson`}
          label={t.leadPerson}
          value={value('leadPerson')}
          optional
        />
      </FieldRow>
      <FieldRow>
        <TextInput name={`${at}product`} label={t.product} value={value('product')} optional />
        <TextInput name={`${at}reportTo`} label={t.reportTo} value={value('reportTo')} optional />
      </FieldRow>
      <TextArea
        name={`${at}sources`}
        label={t.sources}
        hint={t.sourcesHint}
        value={value('sources')}
        rows={2}
        optional
      />
      <Checkbox name={`${at}isUndated`} label={t.isUndated} checked={value('isUndated') !== ''} />
    </>
  );
};

/** A stored conclusion as its form shows it. */
export function valuesOf(conclusion: ConclusionView): FormValues {
  return {
    kind: conclusion.kind,
    content: conclusion.content,
    leadBodyId: conclusion.lead?.id ?? '',
    lead: conclusion.lead?.name ?? conclusion.lead_named,
    co: [...conclusion.co.map(({ name }) => name), conclusion.co_named]
      .filter((name) => name !== '')
      .join('; '),
    leadPerson: conclusion.lead_person,
    product: conclusion.product,
    reportTo: conclusion.report_to,
    due:
      conclusion.due_text || (conclusion.due_on === null ? '' : formatDay(day(conclusion.due_on))),
    sources: conclusion.sources.map(({ words }) => words).join('\n'),
    isUndated: conclusion.is_undated ? 'true' : '',
    itemId: conclusion.item_id,
    version: String(conclusion.version),
  };
}
