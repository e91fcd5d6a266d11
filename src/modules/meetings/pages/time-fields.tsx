import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { DateField, FieldRow, TextInput } from '#src/ui/index.ts';
import { formsText } from '../messages/forms.ts';

/** When and where: shared by planning and moving. */
export const TimeFields = ({
  locale,
  values,
}: {
  readonly locale: Locale;
  readonly values: FormValues;
}) => {
  const t = formsText(locale);
  return (
    <>
      <FieldRow>
        <DateField name="day" label={t.day} value={typed(values, 'day')} required />
        <TextInput
          name="startsTime"
          label={t.startsTime}
          value={typed(values, 'startsTime')}
          placeholder="08:00"
          width="short"
          required
        />
        <TextInput
          name="endsTime"
          label={t.endsTime}
          value={typed(values, 'endsTime')}
          placeholder="11:30"
          width="short"
          required
        />
        <DateField
          name="endsDay"
          label={t.endsDay}
          hint={t.endsDayHint}
          value={typed(values, 'endsDay')}
          optional
        />
      </FieldRow>
      <FieldRow>
        <TextInput name="place" label={t.place} value={typed(values, 'place')} />
        <TextInput
          name="onlineLink"
          label={t.onlineLink}
          value={typed(values, 'onlineLink')}
          type="url"
          optional
        />
      </FieldRow>
    </>
  );
};
