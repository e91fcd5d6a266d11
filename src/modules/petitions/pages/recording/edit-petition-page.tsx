import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed, typedRows } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  LinkButton,
  PageHeader,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { TEXT_LIMIT } from '../../inputs/parts.ts';
import { recordingText } from '../../messages/recording.ts';
import { registerText } from '../../messages/register.ts';
import type { Choices } from '../../queries/choices.ts';
import { PetitionerFields, PlaceFields } from './place-fields.tsx';
import { KindChoice, RefusalNotice, labelsOf } from './recording-parts.tsx';

interface EditPetitionProps {
  readonly locale: Locale;
  readonly petition: { readonly id: string; readonly code: string; readonly original_text: string };
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  readonly choices: Choices;
}

export const EditPetitionPage = (props: EditPetitionProps) => {
  const { locale, petition, values, refusal, choices } = props;
  const t = recordingText(locale);
  const href = `/petitions/${petition.code}`;
  return (
    <>
      <PageHeader
        title={t.editTitle}
        breadcrumbs={[
          { href: '/petitions', label: registerText(locale).title },
          { href, label: petition.code },
        ]}
      />
      <RefusalNotice refusal={refusal} />
      <Form
        action={`/petitions/${petition.code}/edit`}
        errors={refusal?.fields}
        fields={{ version: typed(values, 'version') }}
        guard
      >
        <Stack>
          <ErrorSummary labels={labelsOf(locale)} />
          <Card title={t.words}>
            <Stack>
              <TextInput
                name="title"
                label={t.title}
                hint={t.titleHint}
                value={typed(values, 'title')}
              />
              <TextArea
                name="workingText"
                label={t.workingText}
                hint={t.workingHint}
                value={typed(values, 'workingText')}
                rows={7}
                limit={TEXT_LIMIT}
                required
              />
              <TextArea
                name="publicText"
                label={t.publicText}
                hint={t.publicHint}
                value={typed(values, 'publicText')}
                rows={4}
                limit={TEXT_LIMIT}
              />
              <KindChoice locale={locale} values={values} />
            </Stack>
          </Card>
          <Card title={t.originalText} note={t.originalNote} tone="quiet">
            <p>{petition.original_text}</p>
          </Card>
          <Card>
            <PlaceFields locale={locale} rows={typedRows(values, 'places')} units={choices.units} />
          </Card>
          <Card>
            <PetitionerFields locale={locale} rows={typedRows(values, 'petitioners')} />
          </Card>
          <SubmitBar>
            <Button tone="primary">{t.saveEdit}</Button>
            <LinkButton href={href} tone="quiet">
              {t.cancel}
            </LinkButton>
          </SubmitBar>
        </Stack>
      </Form>
    </>
  );
};
