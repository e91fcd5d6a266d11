import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import { Notice, RadioCards } from '#src/ui/index.ts';
import { recordingText } from '../../messages/recording.ts';
import { petitionWords } from '../../messages/words.ts';
import { PETITION_KINDS } from '../../schema.ts';

export const labelsOf = (locale: Locale): Readonly<Record<string, string>> => {
  const t = recordingText(locale);
  return {
    text: t.text,
    place: t.placesLegend,
    title: t.title,
    receivedOn: t.receivedOn,
    publicText: t.publicText,
    workingText: t.workingText,
    spotBy: t.spotBy,
    spotAnswer: t.spotAnswer,
    field: t.field,
    'places.0.unit': t.unit,
  };
};

/** The sentence of a refusal that belongs to no field. */
export const RefusalNotice = ({ refusal }: { refusal: Refusal | null }) =>
  refusal && Object.keys(refusal.fields).length === 0 && refusal.message !== '' ? (
    <Notice tone="danger" urgent title={refusal.message} />
  ) : null;

export const KindChoice = ({ locale, values }: { locale: Locale; values: FormValues }) => (
  <RadioCards
    name="kind"
    label={recordingText(locale).kind}
    plain
    options={PETITION_KINDS.map((kind) => ({
      value: kind,
      label: petitionWords(locale).kinds[kind],
    }))}
    value={typed(values, 'kind') || 'petition'}
  />
);
