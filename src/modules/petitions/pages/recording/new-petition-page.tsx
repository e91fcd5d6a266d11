import { typedRows } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  LinkButton,
  PageHeader,
  Stack,
  SubmitBar,
} from '#src/ui/index.ts';
import { recordingText } from '../../messages/recording.ts';
import { registerText } from '../../messages/register.ts';
import { SimilarWhileTyping } from '../similar-panel.tsx';
import { PetitionerFields, PlaceFields } from './place-fields.tsx';
import { ReceiptCard, SpotCard, WordsCard } from './recording-cards.tsx';
import type { NewPetitionProps } from './recording-cards.tsx';
import { RefusalNotice, labelsOf } from './recording-parts.tsx';
import { SuggestedWhileTyping } from './suggestion-panel.tsx';

/** Office entry: text and place first, everything else below with its default. */
export const NewPetitionPage = (props: NewPetitionProps) => {
  const { locale, values, refusal, choices } = props;
  const t = recordingText(locale);
  return (
    <>
      <PageHeader
        title={t.newTitle}
        subtitle={t.lead}
        breadcrumbs={[{ href: '/petitions', label: registerText(locale).title }]}
      />
      <RefusalNotice refusal={refusal} />
      <Form
        action="/petitions"
        errors={refusal?.fields}
        fields={{ requestKey: props.requestKey }}
        multipart
        guard
      >
        <Stack>
          <ErrorSummary labels={labelsOf(locale)} />
          <WordsCard {...props} />
          <Card>
            <SuggestedWhileTyping locale={locale} answer={props.suggested} />
          </Card>
          <Card>
            <PlaceFields locale={locale} rows={typedRows(values, 'places')} units={choices.units} />
          </Card>
          <Card>
            <SimilarWhileTyping locale={locale} answer={props.similar} />
          </Card>
          <ReceiptCard {...props} />
          <SpotCard {...props} />
          <Card>
            <PetitionerFields locale={locale} rows={typedRows(values, 'petitioners')} />
          </Card>
          <SubmitBar>
            <Button tone="primary">{t.save}</Button>
            <Button name="next" value="1">
              {t.saveAndNext}
            </Button>
            <LinkButton href="/petitions" tone="quiet">
              {t.cancel}
            </LinkButton>
          </SubmitBar>
        </Stack>
      </Form>
    </>
  );
};
