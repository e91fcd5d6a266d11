import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  ButtonRow,
  Card,
  FileList,
  LinkButton,
  Meta,
  Prose,
  Section,
  Stack,
} from '#src/ui/index.ts';
import { appraisalActs } from '../abilities.ts';
import type { AppraisalAct } from '../abilities.ts';
import { opinionText } from '../messages/pages.ts';
import { opinionWords } from '../messages/words.ts';
import type { AppraisalView, Around, SubmissionView } from '../queries/one.ts';
import type { Facts } from '../rules.ts';
import { shown } from './parts.tsx';

export interface AppraisalsProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly submission: SubmissionView;
  readonly around: Around;
  readonly facts: Facts;
}

/** Who appraises it, by when, and what the report says. */
export const Appraisals = (props: AppraisalsProps) => {
  const { locale, around, submission } = props;
  const t = opinionText(locale);
  if (around.appraisals.length === 0 && submission.received_on === null) return null;
  return (
    <Card title={t.appraisals}>
      <Stack>
        {around.appraisals.length === 0 && <p>{t.noAppraisals}</p>}
        {around.appraisals.map((appraisal) => (
          <One {...props} appraisal={appraisal} key={appraisal.id} />
        ))}
      </Stack>
    </Card>
  );
};

const TONES = {
  assigned: 'warning',
  given: 'info',
  accepted: 'success',
  lifted: 'outline',
} as const;

const One = (props: AppraisalsProps & { readonly appraisal: AppraisalView }) => {
  const { locale, around, appraisal } = props;
  const t = opinionText(locale);
  const words = opinionWords(locale);
  const isGiven = appraisal.state === 'given' || appraisal.state === 'accepted';
  const files = around.reports.filter(({ subjectId }) => subjectId === appraisal.id);
  return (
    <Section
      level={3}
      title={appraisal.bodyName}
      actions={
        <Badge tone={TONES[appraisal.state]}>{words.appraisalStates[appraisal.state]}</Badge>
      }
    >
      <Stack>
        <Meta
          items={[
            appraisal.due_on && t.due(shown(appraisal.due_on)),
            isGiven && t.given(shown(appraisal.given_on)),
            isGiven && appraisal.is_on_behalf && t.onBehalf,
            isGiven &&
              appraisal.document_number &&
              t.numberAndDay(appraisal.document_number, shown(appraisal.document_on)),
          ]}
        />
        {isGiven && appraisal.opinion && (
          <p>
            <strong>{words.opinions[appraisal.opinion]}</strong>
          </p>
        )}
        {isGiven && <Prose text={appraisal.text} />}
        {files.length > 0 && <FileList files={files.map(({ href, name }) => ({ href, name }))} />}
        <Acts {...props} />
      </Stack>
    </Section>
  );
};

const Acts = (props: AppraisalsProps & { readonly appraisal: AppraisalView }) => {
  const { actor, locale, submission, appraisal, facts } = props;
  const words = opinionWords(locale);
  const acts = appraisalActs(actor, submission, appraisal, facts);
  return (
    <ButtonRow>
      {acts.map((act) => (
        <LinkButton
          href={actPath(submission.code, act, appraisal.id)}
          tone={act === 'lift' ? 'quiet' : 'plain'}
          size="small"
          key={act}
        >
          {words.acts[act]}
        </LinkButton>
      ))}
      {appraisal.duty_id && (
        <LinkButton href={`/duties/${appraisal.duty_id}`} tone="quiet" size="small" icon="link">
          {opinionText(locale).openDuty}
        </LinkButton>
      )}
    </ButtonRow>
  );
};

export function actPath(code: string, act: AppraisalAct, appraisalId: string): string {
  return `/executive-submissions/${code}/acts/${act}?appraisalId=${appraisalId}`;
}
