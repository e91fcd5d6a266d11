import { formatInstant } from '#src/council/calendar/index.ts';
import {
  Badge,
  Card,
  DefinitionList,
  Highlight,
  LinkButton,
  Notice,
  PageHeader,
  Prose,
  SplitLayout,
  Stack,
} from '#src/ui/index.ts';
import { accusationIn } from '../accusations.ts';
import { publicationText } from '../messages.ts';
import { personalDataIn } from '../personal-data.ts';
import { cannotStep } from '../rules.ts';
import { isWaiting } from '../store.ts';
import { Editor } from './editor.tsx';
import { KeepBack } from './keep-back-forms.tsx';
import type { PublicationPageProps } from './publication-view.ts';

export const PublicationPage = (props: PublicationPageProps) => {
  const { locale, petition, refusal } = props;
  const text = publicationText(locale);
  const state = petition.publication?.state ?? 'draft';
  const waits = petition.publication !== null && isWaiting(petition.publication);
  return (
    <>
      <PageHeader
        title={petition.title}
        subtitle={petition.code}
        breadcrumbs={[{ href: '/publications', label: text.title }]}
        marks={
          <>
            {(state !== 'draft' || !waits) && (
              <Badge tone={state === 'published' ? 'success' : 'neutral'}>
                {text.states[state]}
              </Badge>
            )}
            {waits && <Badge tone="warning">{text.isWaiting}</Badge>}
          </>
        }
        actions={
          <LinkButton href={`/petitions/${petition.code}`} tone="quiet">
            {text.toRecord}
          </LinkButton>
        }
      />
      {refusal && Object.keys(refusal.fields).length === 0 && (
        <Notice tone="danger" urgent>
          {refusal.message}
        </Notice>
      )}
      <SplitLayout
        railLabel={text.history}
        rail={
          <Stack>
            <KeepBack {...props} />
            <History {...props} />
          </Stack>
        }
        main={
          <Stack>
            {waits && <Waiting {...props} />}
            <Public {...props} />
            {cannotStep('propose', {
              state: petition.publication?.state ?? null,
              hasDraft: false,
            }) === null && <EditorPlace {...props} />}
            <Working {...props} />
          </Stack>
        }
      />
    </>
  );
};

/** What is public is not asked for again: correcting it is one step further. */
const EditorPlace = (props: PublicationPageProps) => {
  const { petition, refusal } = props;
  const { publication } = petition;
  const isPublic = publication?.state === 'published' && !isWaiting(publication);
  if (!isPublic || refusal) return <Editor {...props} />;
  return (
    <details>
      <summary>{publicationText(props.locale).editAgain}</summary>
      <Editor {...props} />
    </details>
  );
};

/** What was submitted, as whoever approves it will read it, with the personal data still in it marked. */
const Waiting = ({ locale, petition, answers, approvers, mayApprove }: PublicationPageProps) => {
  const text = publicationText(locale);
  const { publication } = petition;
  const waitsFor = approvers.length > 0 ? text.waitsFor(approvers.join(', ')) : text.noApprover;
  const words = [
    publication?.draft_title ?? '',
    publication?.draft_asked ?? '',
    ...answers.map(({ draftText }) => draftText ?? ''),
  ].filter((one) => one !== '');
  return (
    <Card title={text.proposedText} note={text.proposedNote} tone="accent">
      <Stack>
        {!mayApprove && <Notice tone="info">{waitsFor}</Notice>}
        {words.map((one) => (
          <p key={one}>
            <Marked text={one} />
          </p>
        ))}
      </Stack>
    </Card>
  );
};

const Marked = ({ text }: { readonly text: string }) => (
  <Highlight text={text} ranges={personalDataIn(text).map(({ from, to }) => [from, to] as const)} />
);

const Public = ({ locale, petition }: PublicationPageProps) => {
  const text = publicationText(locale);
  const { publication } = petition;
  if (publication?.state !== 'published' && publication?.state !== 'withdrawn') return null;
  return (
    <Card title={text.public} note={petition.approvedBy ?? undefined}>
      <h3>{publication.title}</h3>
      <Prose text={publication.asked ?? ''} />
      {publication.withdrawn_reason !== null && (
        <Notice tone="warning">{publication.withdrawn_reason}</Notice>
      )}
    </Card>
  );
};

/** The office's own text, with what should not be read by everybody marked. */
const Working = ({ locale, petition }: PublicationPageProps) => {
  const text = publicationText(locale);
  const found = personalDataIn(petition.workingText);
  const accusation = accusationIn(petition.workingText, found.length);
  return (
    <Card title={text.working} note={text.workingNote} tone="quiet">
      {accusation && <Notice tone="warning">{text.accusing(accusation.wrongs.join(', '))}</Notice>}
      <p>
        <Marked text={petition.workingText} />
      </p>
    </Card>
  );
};

const History = ({ locale, steps }: PublicationPageProps) => {
  const text = publicationText(locale);
  if (steps.length === 0) return null;
  return (
    <Card title={text.history}>
      <DefinitionList
        stacked
        items={steps.map((step) => ({
          term: `${text.steps[step.step as keyof typeof text.steps]} · ${formatInstant(step.recordedAt)}`,
          value: step.personName ?? '',
          ...(step.note !== '' && { note: step.note }),
        }))}
      />
    </Card>
  );
};
