import { day, formatDay, formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  ButtonRow,
  Card,
  DefinitionList,
  LinkButton,
  Notice,
  PageHeader,
  SplitLayout,
  Stack,
  StepList,
} from '#src/ui/index.ts';
import { paperKindLabel, paperTitle } from '../kinds.ts';
import { pageText } from '../messages/pages.ts';
import { papersText } from '../messages/papers.ts';
import type { PaperView, StepView, VersionView } from '../queries/papers.ts';
import type { Published, RecordLink } from '../readers.ts';
import { ROAD } from '../rules.ts';
import type { PaperSheet } from '../sheet.ts';
import { StepForms } from './step-forms.tsx';
import type { StepFormsProps } from './step-forms.tsx';
import { Preview } from './preview.tsx';
import { STATE_TONES } from './state-tones.ts';

export interface PaperPageProps extends StepFormsProps {
  readonly sheet: PaperSheet;
  /** The number of the earlier text that is shown. */
  readonly earlier?: number | undefined;
  readonly steps: readonly StepView[];
  readonly versions: readonly VersionView[];
  /** The Word file is drawn into a template of the office's own. */
  readonly isOwnTemplate: boolean;
  /** Where the paper came from. */
  readonly record: RecordLink | null;
  /** What it set going once issued. */
  readonly made: readonly RecordLink[];
  readonly published: Published | null;
}

export const PaperPage = (props: PaperPageProps) => {
  const { locale, paper, refusal } = props;
  const [text, page] = [papersText(locale), pageText(locale)];
  return (
    <>
      <PageHeader
        title={paperTitle(paper)}
        subtitle={paperKindLabel(paper.kind, locale)}
        breadcrumbs={[{ href: '/papers', label: text.title }]}
        marks={<Badge tone={STATE_TONES[paper.state]}>{stateLabel(paper, locale)}</Badge>}
        actions={<EditButton {...props} />}
      />
      {refusal && Object.keys(refusal.fields).length === 0 && (
        <Notice tone="danger" urgent>
          {refusal.message}
        </Notice>
      )}
      <SplitLayout
        lead={<Road {...props} />}
        railLabel={page.acts}
        railFirst
        rail={
          <Stack>
            <StepForms {...props} />
            <Made {...props} />
            <Files {...props} />
            <Facts {...props} />
            <Versions {...props} />
            <History {...props} />
          </Stack>
        }
        main={
          <Stack>
            {props.earlier !== undefined && (
              <Notice tone="warning">
                {page.earlier(props.earlier)} <a href={`/papers/${paper.id}`}>{page.newest}</a>
              </Notice>
            )}
            <Preview sheet={props.sheet} locale={locale} />
          </Stack>
        }
      />
    </>
  );
};

export function stateLabel(paper: PaperView, locale: Locale): string {
  const text = papersText(locale);
  return paper.state === 'draft' && paper.submitted_at !== null
    ? text.submitted
    : text.states[paper.state];
}

const EditButton = ({ locale, paper, abilities }: PaperPageProps) => {
  const text = pageText(locale);
  if (abilities.revise !== null) return null;
  return (
    <LinkButton href={`/papers/${paper.id}/edit`} icon="edit">
      {paper.state === 'issued' ? text.replaceWith : text.edit}
    </LinkButton>
  );
};

const Road = ({ locale, paper, steps }: PaperPageProps) => {
  const text = papersText(locale);
  const at = ROAD.indexOf(paper.state);
  const reached = at === -1 ? ROAD.length : at;
  return (
    <StepList
      label={pageText(locale).road}
      steps={ROAD.map((state, index) => ({
        label: text.states[state],
        state:
          index < reached || paper.state === 'issued'
            ? 'done'
            : index === reached
              ? 'now'
              : 'ahead',
        detail: index <= reached ? whoReached(steps, state) : undefined,
      }))}
    />
  );
};

const STEP_OF: Readonly<Record<string, string>> = {
  draft: 'draft',
  checked: 'check',
  signed: 'sign',
  numbered: 'number',
  issued: 'issue',
};

/** Who took the paper there last, where nobody has sent it back since. */
function whoReached(steps: readonly StepView[], state: string): string | undefined {
  const last = steps.findLastIndex(({ step }) => step === STEP_OF[state]);
  const returned = steps.findLastIndex(({ step }) => step === 'return' || step === 'unsign');
  const found = steps[last];
  if (!found || (state !== 'draft' && returned > last)) return undefined;
  return [found.personName, formatInstant(found.recorded_at)].filter(Boolean).join(' · ');
}

const Made = ({ locale, made }: PaperPageProps) => {
  if (made.length === 0) return null;
  return (
    <Card title={pageText(locale).made}>
      <ul class="plain-lines">
        {made.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Files = ({ locale, paper, isOwnTemplate }: PaperPageProps) => {
  const text = pageText(locale);
  return (
    <Card title={text.files}>
      <Stack>
        <ButtonRow>
          <LinkButton href={`/papers/${paper.id}/docx`} icon="download" download>
            {text.docxFile}
          </LinkButton>
          <LinkButton href={`/papers/${paper.id}/pdf`} icon="file">
            {text.pdfFile}
          </LinkButton>
        </ButtonRow>
        <p>{isOwnTemplate ? text.printWord : text.printEither}</p>
        <Notice tone="info">{text.notSigned}</Notice>
      </Stack>
    </Card>
  );
};

const Facts = ({ locale, paper, record, published }: PaperPageProps) => {
  const [text, words] = [pageText(locale), papersText(locale)];
  const link = (id: string, label: string) => <a href={`/papers/${id}`}>{label}</a>;
  return (
    <Card>
      <DefinitionList
        stacked
        items={[
          record !== null && {
            term: text.record,
            value: <a href={record.href}>{record.label}</a>,
          },
          { term: text.facts.issuer, value: paper.issuerName },
          {
            term: text.facts.signer,
            value: paper.signature?.name ?? paper.signerName ?? text.facts.noSigner,
          },
          paper.symbol !== null &&
            paper.dated_on !== null && {
              term: text.symbol,
              value: words.numberAndDay(paper.symbol, formatDay(day(paper.dated_on))),
            },
          {
            term: text.facts.publication,
            value: paper.is_restricted
              ? text.facts.restricted
              : paper.is_public
                ? text.facts.public
                : text.facts.publicNo,
          },
          published !== null && {
            term: text.facts.publicPage,
            value:
              'href' in published ? (
                <a href={published.href} data-turbo="false">
                  {text.facts.toPublicPage}
                </a>
              ) : (
                text.facts.withheld
              ),
          },
          paper.replaces_id !== null && {
            term: text.replacing,
            value: link(paper.replaces_id, text.toReplaced),
          },
          paper.replacedById !== null && {
            term: words.states.replaced,
            value: link(paper.replacedById, text.toReplacement),
          },
        ]}
      />
    </Card>
  );
};

const Versions = ({ locale, paper, versions }: PaperPageProps) => {
  const text = pageText(locale);
  if (versions.length < 2 && paper.replaces_id === null) return null;
  return (
    <Card title={text.versions}>
      <DefinitionList
        stacked
        items={versions.toReversed().map((version) => ({
          term: `${text.versionLine(version.number)} · ${formatInstant(version.written_at)}`,
          value: (
            <>
              {version.writerName}
              {(version.number > 1 || paper.replaces_id !== null) && (
                <>
                  {' · '}
                  <a href={`/papers/${paper.id}/changes?to=${version.number}`}>{text.compare}</a>
                </>
              )}
            </>
          ),
          ...(version.note === '' ? {} : { note: version.note }),
        }))}
      />
    </Card>
  );
};

const History = ({ locale, paper, steps }: PaperPageProps) => {
  const text = pageText(locale);
  const happened: Readonly<Record<string, string>> = text.happened;
  return (
    <Card title={text.history}>
      <DefinitionList
        stacked
        items={steps.toReversed().map((step) => ({
          term: `${happened[step.step] ?? step.step} · ${formatInstant(step.recorded_at)}`,
          value: (
            <>
              {[step.personName, text.capacity[step.capacity ?? 'holder']]
                .filter(Boolean)
                .join(', ')}
              {step.signature !== null && (
                <>
                  {' · '}
                  <a href={`/papers/${paper.id}?version=${step.text_version}`}>
                    {text.signedVersion(step.text_version)}
                  </a>
                </>
              )}
            </>
          ),
          ...(step.note === '' ? {} : { note: step.note }),
        }))}
      />
    </Card>
  );
};
