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
import { Editor } from './editor.tsx';
import { KeepBack } from './keep-back-forms.tsx';
import type { PublicationPageProps } from './publication-view.ts';

export const PublicationPage = (props: PublicationPageProps) => {
  const { locale, petition, refusal } = props;
  const text = publicationText(locale);
  const state = petition.publication?.state ?? 'draft';
  return (
    <>
      <PageHeader
        title={petition.title}
        subtitle={petition.code}
        breadcrumbs={[{ href: '/publications', label: text.title }]}
        marks={
          <Badge tone={state === 'published' ? 'success' : 'neutral'}>{text.states[state]}</Badge>
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
            <Public {...props} />
            {cannotStep('propose', {
              state: petition.publication?.state ?? null,
              hasDraft: false,
            }) === null && <Editor {...props} />}
            <Working {...props} />
          </Stack>
        }
      />
    </>
  );
};

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
        <Highlight
          text={petition.workingText}
          ranges={found.map(({ from, to }) => [from, to] as const)}
        />
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
