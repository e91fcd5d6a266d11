import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  Meta,
  PageHeader,
  PostButton,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { inboxText } from '../messages/inbox.ts';
import type { LocalQuestion } from '../queries/questions.ts';

interface QuestionsPageProps {
  readonly locale: Locale;
  readonly questions: readonly LocalQuestion[];
  readonly values: FormValues;
  readonly refusal: Refusal | null;
}

/** What browsers without JavaScript are asked: rows the office adds and ends. */
export const QuestionsPage = ({ locale, questions, values, refusal }: QuestionsPageProps) => {
  const t = inboxText(locale);
  return (
    <>
      <PageHeader
        title={t.questions}
        subtitle={t.questionsLead}
        breadcrumbs={[{ href: '/submissions', label: t.title }]}
      />
      <Stack>
        {questions.length === 0 && <EmptyState title={t.questionsNone} icon="chat" />}
        {questions.map((one) => (
          <Card title={one.words} key={one.id} tone="quiet">
            <Meta
              items={[
                one.answers.join(' / '),
                t.questionSince(shown(one.from), one.to === null ? '' : shown(one.to)),
              ]}
            />
            <PostButton action={`/submissions/questions/${one.id}/end`} tone="quiet" size="small">
              {t.questionEnd}
            </PostButton>
          </Card>
        ))}
        <Card title={t.questionAdd}>
          <Form action="/submissions/questions" errors={refusal?.fields} guard>
            {refusal && <ErrorSummary title={refusal.message} />}
            <TextInput
              name="words"
              label={t.questionWords}
              hint={t.questionWordsHint}
              value={typed(values, 'words')}
              maxLength={200}
              required
            />
            <TextArea
              name="answers"
              label={t.questionAnswers}
              hint={t.questionAnswersHint}
              value={typed(values, 'answers')}
              rows={3}
              required
            />
            <FieldRow>
              <DateField
                name="from"
                label={t.questionFrom}
                value={typed(values, 'from')}
                optional
              />
              <DateField
                name="to"
                label={t.questionTo}
                hint={t.questionToHint}
                value={typed(values, 'to')}
                optional
              />
            </FieldRow>
            <SubmitBar>
              <Button tone="primary">{t.questionAdd}</Button>
            </SubmitBar>
          </Form>
        </Card>
      </Stack>
    </>
  );
};

const shown = (on: string): string => formatDay(day(on));
