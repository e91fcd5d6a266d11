import type { Selectable } from 'kysely';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  DateField,
  FieldRow,
  Form,
  Select,
  SubmitBar,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { DAY_OFF_KINDS } from '../days-off.ts';
import { calendarText } from '../messages.ts';
import type { DayOffRow } from '../schema.ts';
import { typedValue } from './parts.tsx';
import type { Answer } from './parts.tsx';

interface DayOffFormProps extends Answer {
  readonly locale: Locale;
  /** The day that is changed; its date stays. */
  readonly row?: Selectable<DayOffRow>;
}

export const DayOffForm = (props: DayOffFormProps) => {
  const { locale, row, refusal } = props;
  const text = calendarText(locale);
  return (
    <Form action={row ? `/days-off/${row.day}` : '/days-off'} errors={refusal?.fields}>
      <Refused refusal={refusal} />
      <FieldRow>
        {!row && (
          <DateField name="day" label={text.day} value={typedValue(props, 'day')} required />
        )}
        <Select
          name="kind"
          label={text.kind}
          options={DAY_OFF_KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
          value={typedValue(props, 'kind', row?.kind ?? 'off')}
        />
        <TextInput
          name="name"
          label={text.dayName}
          value={typedValue(props, 'name', row?.name)}
          required
        />
      </FieldRow>
      <SubmitBar>
        <Button tone="primary">{row ? text.save : text.addDay}</Button>
      </SubmitBar>
    </Form>
  );
};
