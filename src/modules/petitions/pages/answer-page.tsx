import { day, formatDay, formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Card,
  DefinitionList,
  FileList,
  LinkButton,
  PageHeader,
  Prose,
  SplitLayout,
} from '#src/ui/index.ts';
import { answerText } from '../messages/answers.ts';
import type { AnswerDocumentView, AnswerRowView } from '../queries/answers.ts';
import { isReplyClass, replyClass } from '../reply-classes.ts';

interface AnswerPageProps {
  readonly locale: Locale;
  readonly document: AnswerDocumentView;
  readonly mayEvaluate: boolean;
}

export const AnswerPage = (props: AnswerPageProps) => {
  const { locale, document } = props;
  const t = answerText(locale);
  return (
    <>
      <PageHeader
        title={`${t.document} ${document.number}`}
        subtitle={document.subject || document.bodyName}
        breadcrumbs={[{ href: '/petitions', label: t.petition }]}
        marks={document.isOnBehalf && <Badge tone="warning">{t.onBehalf}</Badge>}
      />
      <SplitLayout
        railLabel={t.document}
        railFirst
        main={
          <div class="stack">
            {document.rows.map((row) => (
              <Row {...props} row={row} key={row.id} />
            ))}
          </div>
        }
        rail={
          <Card title={t.document}>
            <DefinitionList
              stacked
              items={[
                { term: t.whose, value: document.bodyName },
                { term: t.number, value: document.number },
                { term: t.issuedOn, value: formatDay(day(document.issuedOn)) },
                { term: t.receivedOn, value: formatDay(day(document.receivedOn)) },
                { term: t.signer, value: document.signer },
                {
                  term: t.enteredBy,
                  value: `${document.enteredBy ?? ''} · ${formatInstant(document.enteredAt)}`,
                },
              ]}
            />
            {document.files.length > 0 && (
              <FileList
                files={document.files.map(({ id, name }) => ({ href: `/files/${id}`, name }))}
              />
            )}
          </Card>
        }
      />
    </>
  );
};

const Row = ({ locale, row, mayEvaluate }: AnswerPageProps & { row: AnswerRowView }) => {
  const t = answerText(locale);
  const waits = mayEvaluate && row.state === 'answered';
  return (
    <Card
      title={<a href={`/petitions/${row.petitionId}`}>{row.title}</a>}
      note={row.code}
      actions={
        waits && (
          <LinkButton size="small" href={`/petitions/${row.petitionId}/acts/evaluate`}>
            {t.evaluate}
          </LinkButton>
        )
      }
    >
      <DefinitionList
        stacked
        items={[
          { term: t.question, value: <Prose text={row.question} /> },
          {
            term: t.replyClass,
            value: isReplyClass(row.replyClass)
              ? replyClass(row.replyClass)[locale]
              : row.replyClass,
          },
          {
            term: row.supplements ? `${t.reply} (${t.supplements})` : t.reply,
            value: <Prose text={row.text} />,
          },
          row.annexLine !== '' && { term: t.annexLine, value: row.annexLine },
          row.roadmap !== '' && { term: t.roadmap, value: <Prose text={row.roadmap} /> },
          row.completesOn !== null && {
            term: t.completesOn,
            value: formatDay(day(row.completesOn)),
          },
        ]}
      />
    </Card>
  );
};
