import type { Body } from '#src/council/bodies/index.ts';
import { ITEM_KINDS, meetingWords } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { Combobox, FieldRow, Select, TextInput } from '#src/ui/index.ts';
import { programmesText } from '../messages/pages.ts';

export interface Answer {
  readonly typed?: FormValues | undefined;
  readonly refusal?: Refusal | undefined;
}

export const valueOf = ({ typed: values }: Answer, name: string, start = ''): string =>
  values ? typed(values, name) : start;

interface ItemFieldsProps extends Answer {
  readonly locale: Locale;
  readonly bodies: readonly Body[];
  readonly start?: {
    readonly title: string;
    readonly kind: string;
    readonly bodyId: string;
    readonly month: string;
  };
}

/** What an item of a programme is: what, which kind, who, when. */
export const ItemFields = (props: ItemFieldsProps) => {
  const { locale, bodies, start } = props;
  const t = programmesText(locale);
  return (
    <>
      <TextInput
        name="title"
        label={t.itemTitle}
        value={valueOf(props, 'title', start?.title)}
        required
      />
      <FieldRow>
        <KindField {...props} start={start?.kind ?? 'other'} />
        <Combobox
          name="bodyId"
          label={t.body}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          value={valueOf(props, 'bodyId', start?.bodyId)}
          required
        />
        <TextInput
          name="month"
          label={t.month}
          hint={t.monthHint}
          width="short"
          value={valueOf(props, 'month', start?.month)}
          optional
        />
      </FieldRow>
    </>
  );
};

export const KindField = (props: Answer & { readonly locale: Locale; readonly start: string }) => (
  <Select
    name="kind"
    label={programmesText(props.locale).itemKind}
    options={ITEM_KINDS.map((kind) => ({
      value: kind,
      label: meetingWords(props.locale).itemKinds[kind],
    }))}
    value={valueOf(props, 'kind', props.start)}
  />
);

/** `2026-12-01` as it is written: `12/2026`. */
export function monthText(month: string | null): string {
  if (month === null) return '';
  const [year = '', number = ''] = month.split('-');
  return `${number}/${year}`;
}
