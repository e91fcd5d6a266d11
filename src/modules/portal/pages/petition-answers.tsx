import { replyClass } from '#src/modules/petitions/index.ts';
import type { ReplyClass } from '#src/modules/petitions/index.ts';
import type { PublicAnswer, PublicPetition } from '#src/modules/publication/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, Prose, Section } from '#src/ui/index.ts';
import { petitionText } from '../messages/petitions.ts';
import { shownDay } from './petition-lines.tsx';

interface PartProps {
  readonly locale: Locale;
  readonly petition: PublicPetition;
}

/** "Answered" is not "resolved": who owes, the place and the council each say what they see. */
export const ThreeSides = (props: PartProps) => {
  const { locale, petition } = props;
  const text = petitionText(locale).record;
  const { evaluation } = petition;
  return (
    <Section title={text.three}>
      <div class="three-sides">
        <Card title={text.replied} level={3}>
          <Replied {...props} />
        </Card>
        <Card title={text.ground} level={3}>
          <Ground {...props} />
        </Card>
        <Card title={text.judged} level={3}>
          {evaluation === null ? (
            <p>{text.notJudged}</p>
          ) : (
            <>
              <p>{text.decisions[evaluation.decision]}</p>
              <p class="side-note">{text.on(shownDay(evaluation.on))}</p>
            </>
          )}
        </Card>
      </div>
    </Section>
  );
};

const Replied = ({ locale, petition }: PartProps) => {
  const text = petitionText(locale).record;
  const [answer] = petition.answers;
  if (!answer) {
    const { answeredOn } = petition;
    return <p>{answeredOn === null ? text.notReplied : text.onSpot(shownDay(answeredOn))}</p>;
  }
  return (
    <>
      <p>{className(answer, locale)}</p>
      {answer.completesOn !== null && <p>{text.completes(shownDay(answer.completesOn))}.</p>}
      <p class="side-note">{text.by(answer.bodyName, shownDay(answer.on))}</p>
    </>
  );
};

const Ground = ({ locale, petition }: PartProps) => {
  const text = petitionText(locale).record;
  if (petition.checks.length === 0) return <p>{text.notChecked}</p>;
  return (
    <ul class="side-list">
      {petition.checks.slice(0, 3).map(({ on, byBodyName, finding }) => (
        <li key={`${on}${byBodyName}${finding}`}>
          {text.findings[finding]}
          <span class="side-note">{text.by(byBodyName, shownDay(on))}</span>
        </li>
      ))}
    </ul>
  );
};

export function className(answer: PublicAnswer, locale: Locale): string {
  return replyClass(answer.replyClass as ReplyClass)[locale];
}

export const Answers = ({ locale, petition }: PartProps) => {
  const text = petitionText(locale).record;
  if (petition.answers.length === 0) return null;
  const many = petition.answers.some(({ round }) => round > 1);
  return (
    <Section title={text.answers}>
      {petition.answers.map((answer) => (
        <div class="answer" key={`${answer.number}${answer.on}${answer.round}`}>
          <h3>
            {many && `${text.round(answer.round)}: `}
            {answer.bodyName}
          </h3>
          <p class="side-note">{text.paper(answer.number, shownDay(answer.on))}</p>
          {answer.text === null ? (
            <p>{text.noText}</p>
          ) : (
            <div lang="vi">
              <Prose text={answer.text} large />
            </div>
          )}
        </div>
      ))}
    </Section>
  );
};
