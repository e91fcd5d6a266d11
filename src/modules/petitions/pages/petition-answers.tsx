import type { ComponentChildren } from 'preact';
import { day, formatDay } from '#src/council/calendar/index.ts';
import {
  Badge,
  Card,
  Columns,
  DefinitionList,
  FileList,
  Meta,
  Prose,
  Section,
  Stack,
} from '#src/ui/index.ts';
import type { Tone } from '#src/ui/index.ts';
import { actText } from '../messages/acts.ts';
import { recordPageText } from '../messages/record-page.ts';
import type { ShownAnswer, ShownEvaluation } from '../queries/petition.ts';
import { isReplyClass, replyClass } from '../reply-classes.ts';
import { CheckCard } from './check-card.tsx';
import { filesFor } from './petition-view.ts';
import type { PetitionView } from './petition-view.ts';

const GROUP_TONES: Readonly<Record<string, Tone>> = {
  explained: 'info',
  solved: 'success',
  considering: 'warning',
};

export const ReplyClassBadge = ({ code, locale }: { code: string; locale: 'vi' | 'en' }) => {
  if (!isReplyClass(code)) return <Badge>{code}</Badge>;
  const entry = replyClass(code);
  return <Badge tone={GROUP_TONES[entry.group] ?? 'neutral'}>{entry[locale]}</Badge>;
};

/** A part's answer to the body that gave it out is no answer to voters; those are counted by themselves. */
function titleOf(answer: ShownAnswer, view: PetitionView): string {
  const t = recordPageText(view.locale);
  if (answer.supplements_id) return t.supplement;
  const isPart = (one: ShownAnswer) =>
    view.duties.some(({ id, parent_duty_id }) => id === one.duty_id && parent_duty_id !== null);
  if (isPart(answer)) return t.partAnswer;
  const counted = view.answers.filter((one) => !one.supplements_id && !isPart(one));
  return t.round(counted.length - counted.indexOf(answer));
}

const AnswerCard = ({ answer, view }: { answer: ShownAnswer; view: PetitionView }) => {
  const t = recordPageText(view.locale);
  const files = filesFor(view, answer.document_id);
  return (
    <Card title={titleOf(answer, view)} note={answer.body_name} level={3} tone="accent">
      <Meta
        items={[
          t.document(answer.number, formatDay(day(answer.issued_on))),
          t.signer(answer.signer),
          answer.is_on_behalf && t.onBehalf,
          answer.annex_line && `${t.annexLine}: ${answer.annex_line}`,
        ]}
      />
      <p>
        <ReplyClassBadge code={answer.reply_class} locale={view.locale} />
      </p>
      <Prose text={answer.answer_text} />
      {answer.roadmap && (
        <DefinitionList
          stacked
          items={[
            {
              term: t.roadmap,
              value: answer.roadmap,
              note: answer.completes_on
                ? t.completes(formatDay(day(answer.completes_on)))
                : undefined,
            },
          ]}
        />
      )}
      {files.length > 0 && <FileList files={files} />}
    </Card>
  );
};

const EvaluationCard = ({
  evaluation,
  view,
}: {
  evaluation: ShownEvaluation;
  view: PetitionView;
}) => {
  const t = recordPageText(view.locale);
  const checks = (
    ['answers_question', 'names_who', 'names_when', 'cites_law', 'is_on_time'] as const
  ).filter((check) => evaluation[check] !== null);
  return (
    <Card title={actText(view.locale).decisions[evaluation.decision]} level={3}>
      <Meta items={[formatDay(day(evaluation.happened_on)), evaluation.person_name]} />
      {checks.length > 0 && (
        <Meta
          items={checks.map((check) => (
            <Badge tone={evaluation[check] ? 'success' : 'warning'}>
              {`${t.checks[check]}: ${evaluation[check] ? t.checkYes : t.checkNo}`}
            </Badge>
          ))}
        />
      )}
      {evaluation.note && <Prose text={evaluation.note} />}
    </Card>
  );
};

const SpotAnswer = ({ view }: { view: PetitionView }) => {
  const t = recordPageText(view.locale);
  const spot = view.history.find((act) => act.act === 'answer_on_spot');
  if (!spot) return null;
  const speaker = typeof spot.data['speaker'] === 'string' ? spot.data['speaker'] : '';
  return (
    <Card title={t.spotAnswer} level={3} tone="accent">
      <Meta items={[formatDay(day(spot.happened_on)), speaker && t.spotBy(speaker)]} />
      <Prose text={spot.note} />
    </Card>
  );
};

function hasAnswer(view: PetitionView): boolean {
  return view.answers.length > 0 || view.history.some((act) => act.act === 'answer_on_spot');
}

/** A part's answer passed on for the whole repeats its words: shown once. */
function toldOnce(answers: readonly ShownAnswer[]): readonly ShownAnswer[] {
  const seen = new Map(
    answers.map((answer) => [`${answer.document_id} ${answer.answer_text}`, answer]),
  );
  return [...seen.values()];
}

interface AnswersProps {
  readonly view: PetitionView;
  readonly question: ComponentChildren;
}

/** The question alone, or beside what was answered. */
export const AnswersSection = ({ view, question }: AnswersProps) => {
  if (!hasAnswer(view)) return <>{question}</>;
  return (
    <Columns>
      {question}
      <Stack>
        {toldOnce(view.answers).map((answer) => (
          <AnswerCard answer={answer} view={view} key={answer.id} />
        ))}
        <SpotAnswer view={view} />
      </Stack>
    </Columns>
  );
};

export const JudgementSections = ({ view }: { readonly view: PetitionView }) => {
  const t = recordPageText(view.locale);
  return (
    <>
      {view.evaluations.length > 0 && (
        <Section title={t.evaluations} id="evaluations">
          {view.evaluations.map((evaluation) => (
            <EvaluationCard evaluation={evaluation} view={view} key={evaluation.id} />
          ))}
        </Section>
      )}
      {view.verifications.length > 0 && (
        <Section title={t.verifications} id="verifications">
          {view.verifications.map((verification) => (
            <CheckCard
              verification={verification}
              files={filesFor(view, verification.id)}
              locale={view.locale}
              key={verification.id}
            />
          ))}
        </Section>
      )}
    </>
  );
};
