import type { Locale } from '#src/platform/i18n/text.ts';
import { Button, Combobox, FieldGroup, FieldRow, TextInput } from '#src/ui/index.ts';
import { recordingText } from '../../messages/recording.ts';
import type { NamedChoice } from '../../queries/choices.ts';

interface PlaceFieldsProps {
  readonly locale: Locale;
  readonly rows: readonly Record<string, string>[];
  readonly units: readonly NamedChoice[];
}

/** The places of a petition; one more line by a button that keeps what was typed. */
export const PlaceFields = ({ locale, rows, units }: PlaceFieldsProps) => {
  const t = recordingText(locale);
  const shown = rows.length === 0 ? [{}] : rows;
  return (
    <FieldGroup legend={t.placesLegend}>
      {shown.map((row: Record<string, string>, index) => (
        <FieldRow key={index}>
          <Combobox
            name={`places.${index}.unit`}
            label={t.unit}
            hint={index === 0 ? t.unitHint : undefined}
            options={units}
            value={row['unit']}
            placeholder={t.chooseUnit}
            required={index === 0}
          />
          <TextInput
            name={`places.${index}.detail`}
            label={t.detail}
            hint={index === 0 ? t.detailHint : undefined}
            value={row['detail']}
          />
        </FieldRow>
      ))}
      <Button name="more" value="place" tone="quiet" icon="plus" size="small" noValidate>
        {t.addPlace}
      </Button>
    </FieldGroup>
  );
};

interface PetitionerFieldsProps {
  readonly locale: Locale;
  readonly rows: readonly Record<string, string>[];
}

export const PetitionerFields = ({ locale, rows }: PetitionerFieldsProps) => {
  const t = recordingText(locale);
  const shown = rows.length === 0 ? [{}] : rows;
  return (
    <FieldGroup legend={t.petitioner} note={t.petitionerNote}>
      {shown.map((row: Record<string, string>, index) => (
        <FieldRow key={index}>
          <TextInput
            name={`petitioners.${index}.fullName`}
            label={t.fullName}
            value={row['fullName']}
          />
          <TextInput
            name={`petitioners.${index}.address`}
            label={t.address}
            value={row['address']}
          />
          <TextInput
            name={`petitioners.${index}.phone`}
            label={t.phone}
            type="tel"
            value={row['phone']}
          />
          <TextInput
            name={`petitioners.${index}.email`}
            label={t.email}
            type="email"
            value={row['email']}
          />
        </FieldRow>
      ))}
      <Button name="more" value="petitioner" tone="quiet" icon="plus" size="small" noValidate>
        {t.addPetitioner}
      </Button>
    </FieldGroup>
  );
};
