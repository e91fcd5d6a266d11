import type { Locale } from '#src/platform/i18n/text.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  DateField,
  FieldRow,
  FileField,
  Form,
  Notice,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { papersText } from '../messages/papers.ts';
import type { MeetingView } from '../queries/meeting.ts';
import type { MeetingPaper } from '../queries/papers.ts';
import type { Answer } from './parts.tsx';

export interface GiveFormProps {
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly paper: MeetingPaper;
  readonly answer: Answer;
}

/** Handing in a version: by the body, or by the office for it. */
export const GiveForm = ({ locale, meeting, paper, answer }: GiveFormProps) => {
  const t = papersText(locale);
  const { values, refusal } = answer;
  const isNext = paper.newest_version > 0;
  return (
    <Card title={isNext ? t.giveNext : t.give}>
      <Form
        action={`/meetings/${meeting.code}/papers/${paper.id}`}
        // Another form once a version has come: a browser that keeps the page keeps no file chosen before.
        id={`give-${paper.newest_version + 1}`}
        prefix={`give-${paper.newest_version + 1}`}
        errors={refusal?.fields}
        multipart
      >
        <Stack>
          {!isNext && <p>{t.giveLead}</p>}
          <Refused
            refusal={refusal}
            labels={{
              'files[]': t.file,
              documentNumber: t.documentNumber,
              documentOn: t.documentOn,
            }}
          />
          <FileField name="files[]" label={t.file} required />
          {isNext && (
            <TextArea name="note" label={t.changed} rows={2} value={typed(values, 'note')} />
          )}
          {!paper.isOwn && <Notice tone="neutral">{t.behalfLead}</Notice>}
          <FieldRow>
            <TextInput
              name="documentNumber"
              label={t.documentNumber}
              value={typed(values, 'documentNumber')}
              width="short"
              optional={paper.isOwn}
            />
            <DateField
              name="documentOn"
              label={t.documentOn}
              value={typed(values, 'documentOn')}
              optional={paper.isOwn}
            />
            {!paper.isOwn && (
              <TextInput name="speaker" label={t.speaker} value={typed(values, 'speaker')} />
            )}
          </FieldRow>
          <SubmitBar>
            <Button tone="primary">{t.giveDo}</Button>
          </SubmitBar>
        </Stack>
      </Form>
    </Card>
  );
};
