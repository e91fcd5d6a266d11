import type { ComponentChildren } from 'preact';
import { MeetingFrame } from '#src/modules/meetings/index.ts';
import type { AgendaLine, MeetingView } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  Checkbox,
  Card,
  EmptyState,
  ErrorSummary,
  FoldedCard,
  Form,
  Highlight,
  Notice,
  Select,
  SubmitBar,
  TextArea,
} from '#src/ui/index.ts';
import type { TextRange } from '#src/ui/index.ts';
import { captureText } from '../messages/capture.ts';
import { LineFields, MoreFields } from './conclusion-fields.tsx';

/** One proposed conclusion as its form shows it. */
export interface Proposal {
  readonly values: FormValues;
  /** The words around it and where they stand in them. */
  readonly passage: string;
  readonly range: TextRange | null;
}

export interface ReadPageProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly agenda: readonly AgendaLine[];
  readonly text: string;
  /** Null before anything was read. */
  readonly proposals: readonly Proposal[] | null;
  readonly refusal?: Refusal | undefined;
}

/** A passage in, proposals out; a person looks at each, and only then are they written. */
export const ReadPage = (props: ReadPageProps) => {
  const { actor, locale, meeting, proposals } = props;
  const t = captureText(locale);
  return (
    <MeetingFrame {...{ actor, locale, meeting }} current="conclusions">
      {proposals === null && <PassageForm {...props} />}
      {proposals !== null && proposals.length === 0 && (
        <>
          <EmptyState title={t.nothingRead} />
          <PassageForm {...props} />
        </>
      )}
      {proposals !== null && proposals.length > 0 && <Proposals {...props} />}
    </MeetingFrame>
  );
};

const base = (meeting: MeetingView) => `/meetings/${meeting.code}/conclusions`;

const PassageForm = ({ locale, meeting, text, refusal }: ReadPageProps) => {
  const t = captureText(locale);
  return (
    <Card title={t.readTitle} note={t.readLead}>
      <WholePage>
        <Form action={`${base(meeting)}/read`} errors={refusal?.fields} wide>
          <ErrorSummary />
          <TextArea name="text" label={t.passage} value={text} rows={8} required />
          <SubmitBar>
            <Button tone="primary">{t.readButton}</Button>
          </SubmitBar>
        </Form>
      </WholePage>
    </Card>
  );
};

/** The answer to this form is a page that nothing stands behind: Turbo would not show it. */
const WholePage = ({ children }: { readonly children: ComponentChildren }) => (
  <div data-turbo="false">{children}</div>
);

const Proposals = (props: ReadPageProps) => {
  const { locale, meeting, proposals, refusal } = props;
  const t = captureText(locale);
  return (
    <Card title={t.proposed(proposals?.length ?? 0)}>
      <Form action={`${base(meeting)}/take`} errors={refusal?.fields} guard wide>
        <ErrorSummary />
        {refusal && Object.keys(refusal.fields).length === 0 && (
          <Notice tone="danger" urgent title={refusal.message} />
        )}
        {proposals?.map((proposal, index) => (
          <Proposed {...props} proposal={proposal} index={index} key={index} />
        ))}
        <SubmitBar>
          <Button tone="primary">{t.takeAll}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};

const Proposed = (
  props: ReadPageProps & { readonly proposal: Proposal; readonly index: number },
) => {
  const { locale, agenda, proposal, index } = props;
  const { values, passage, range } = proposal;
  const t = captureText(locale);
  const at = `rows.${index}.`;
  return (
    <FoldedCard
      group={`read-${index}`}
      id={`read-${index}`}
      title={`${index + 1}. ${typed(values, 'content')}`}
      meta={[typed(values, 'lead'), typed(values, 'due')].filter(Boolean).join(' · ')}
      open
    >
      {passage !== '' && (
        <blockquote>
          <Highlight text={passage} ranges={range === null ? [] : [range]} />
        </blockquote>
      )}
      <input type="hidden" name={`${at}takenFrom`} value={passage} />
      <Checkbox name={`${at}take`} label={t.take} checked={typed(values, 'take') !== ''} />
      <Select
        name={`${at}itemId`}
        label={t.form.item}
        value={typed(values, 'itemId')}
        placeholder={t.form.chooseItem}
        options={agenda.map(({ id, number, title }) => ({
          value: id,
          label: `${number} ${title}`.trim(),
        }))}
      />
      <LineFields locale={locale} values={values} at={at} />
      <FoldedCard group={`more-${index}`} id={`more-${index}`} title={t.form.more}>
        <MoreFields locale={locale} values={values} at={at} />
      </FoldedCard>
    </FoldedCard>
  );
};
