import {
  Button,
  Card,
  Checkbox,
  ErrorSummary,
  Form,
  Notice,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { typed, typedRows } from '#src/platform/web/typed.ts';
import { ASKED_LIMIT, cleaned, draftOf } from '../drafting.ts';
import { publicationText } from '../messages.ts';
import { personalDataIn } from '../personal-data.ts';
import { isWaiting } from '../store.ts';
import type { PublicationPageProps } from './publication-view.ts';

/** What was typed, else what waits, else what is public, else a first proposal without personal data. */
function startTexts({ petition, answers, values }: PublicationPageProps) {
  const { publication, publicText } = petition;
  const rows = values && typedRows(values, 'answers');
  return {
    title: values
      ? typed(values, 'title')
      : (publication?.draft_title ?? publication?.title ?? cleaned(petition.title)),
    asked: values
      ? typed(values, 'asked')
      : (publication?.draft_asked ??
        publication?.asked ??
        draftOf(publicText ?? petition.workingText)),
    answers: answers.map((answer, at) => ({
      answer,
      text: rows?.[at]?.['text'] ?? answer.draftText ?? answer.text ?? cleaned(answer.originalText),
    })),
  };
}

export const Editor = (props: PublicationPageProps) => {
  const { locale, petition, mayApprove, refusal } = props;
  const text = publicationText(locale);
  const start = startTexts(props);
  const all = [start.title, start.asked, ...start.answers.map((answer) => answer.text)];
  const left = [...new Set(all.flatMap((one) => personalDataIn(one).map(({ words }) => words)))];
  const { publication } = petition;
  const waits = publication !== null && isWaiting(publication);
  const isPublic = publication?.state === 'published' && !waits;
  const address = `/publications/${petition.code}`;
  return (
    <Card title={text.editor} note={text.editorNote} id="editor">
      <Form
        action={`${address}/propose`}
        errors={refusal?.fields}
        fields={{ version: String(petition.publication?.version ?? 0) }}
        guard
        wide
      >
        <ErrorSummary />
        <TextInput name="title" label={text.publicTitle} value={start.title} required />
        <TextArea
          name="asked"
          label={text.publicAsked}
          value={start.asked}
          limit={ASKED_LIMIT}
          rows={4}
          required
        />
        {start.answers.map(({ answer, text: words }, at) => (
          <>
            <input type="hidden" name={`answers.${at}.id`} value={answer.id} />
            <TextArea
              name={`answers.${at}.text`}
              label={text.answer(answer.bodyName, answer.number)}
              hint={text.answerHint}
              value={words}
              rows={4}
            />
          </>
        ))}
        {!mayApprove && left.length > 0 && (
          <Notice tone="warning">{text.personalLeft(left.slice(0, 5).join(', '))}</Notice>
        )}
        {mayApprove && left.length > 0 && (
          <Checkbox
            name="personalSeen"
            label={text.personalSeen}
            detail={text.personalSeenDetail(left.slice(0, 5).join(', '))}
          />
        )}
        <SubmitBar>
          {mayApprove && (
            <Button tone="primary" formAction={`${address}/approve`}>
              {isPublic ? text.approveAgain : text.approve}
            </Button>
          )}
          <Button tone={mayApprove ? 'plain' : 'primary'}>
            {waits ? text.proposeAgain : text.propose}
          </Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};
