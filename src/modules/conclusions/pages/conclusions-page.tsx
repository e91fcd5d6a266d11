import { PaperPanel } from '#src/council/papers/index.ts';
import type { PaperView } from '#src/council/papers/index.ts';
import { MeetingFrame } from '#src/modules/meetings/index.ts';
import type { AgendaLine, MeetingView } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import {
  Button,
  ButtonRow,
  Card,
  EmptyState,
  ErrorSummary,
  FoldedCard,
  Form,
  ItemList,
  LinkButton,
  Notice,
  PostButton,
  StatRow,
  Stack,
  SubmitBar,
} from '#src/ui/index.ts';
import { captureText } from '../messages/capture.ts';
import { mayNotConfirm, mayNotRecord } from '../policy.ts';
import type { ChangeView } from '../queries/changes.ts';
import type { ConclusionView } from '../queries/conclusions.ts';
import { isUnderWay, whyNotOver } from '../rules.ts';
import type { ConclusionNotice } from '../store/notices.ts';
import { LineFields, MoreFields } from './conclusion-fields.tsx';
import { ConclusionLine } from './conclusion-line.tsx';
import { CorrectionsCard } from './corrections-card.tsx';
import { IncompleteCard } from './incomplete-card.tsx';
import { isIncomplete } from './incomplete-card.tsx';

export interface ConclusionsPageProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly today: string;
  readonly now: Date;
  readonly meeting: MeetingView;
  readonly agenda: readonly AgendaLine[];
  readonly conclusions: readonly ConclusionView[];
  readonly changes: readonly ChangeView[];
  readonly notice: ConclusionNotice | null;
  readonly papers: readonly PaperView[];
  /** The item whose form lies open. */
  readonly itemId: string | null;
  readonly values?: FormValues;
  readonly refusal?: Refusal | undefined;
}

/** What the meeting concluded, item by item, with the form of the item under way. */
export const ConclusionsPage = (props: ConclusionsPageProps) => {
  const { actor, locale, meeting, conclusions, refusal } = props;
  const t = captureText(locale);
  return (
    <MeetingFrame
      {...{ actor, locale, meeting }}
      current="conclusions"
      actions={<Actions {...props} />}
    >
      {refusal && Object.keys(refusal.fields).length === 0 && (
        <Notice tone="danger" urgent title={refusal.message} />
      )}
      <Standing {...props} />
      {conclusions.length > 0 && <Figures {...props} />}
      <Undecided {...props} />
      <IncompleteCard {...props} />
      <CorrectionsCard {...props} />
      <Items {...props} />
      {conclusions.length === 0 && !isOpenToWrite(props) && (
        <EmptyState title={t.nobody}>{t.nobodyNote}</EmptyState>
      )}
      {props.papers.length > 0 && (
        <PaperPanel locale={locale} papers={props.papers} title={t.noticeTitle} />
      )}
    </MeetingFrame>
  );
};

const base = (meeting: MeetingView) => `/meetings/${meeting.code}/conclusions`;

/** The paper that is on its way, if any. */
function paperOnWay({ notice, papers }: ConclusionsPageProps): PaperView | null {
  const waiting = notice?.correction_paper_id ?? (notice?.issued_on ? null : notice?.paper_id);
  return papers.find(({ id }) => id === waiting) ?? null;
}

function noticeState(props: ConclusionsPageProps): string | null {
  return paperOnWay(props)?.state ?? null;
}

/** What was read is what may be drawn over. */
function seenDraft(props: ConclusionsPageProps): Readonly<Record<string, string>> {
  const paper = paperOnWay(props);
  return paper?.state === 'draft' ? { version: String(paper.version) } : {};
}

function isHeld({ meeting }: ConclusionsPageProps): boolean {
  return meeting.state !== 'preparing' && meeting.state !== 'cancelled';
}

function isOpenToWrite(props: ConclusionsPageProps): boolean {
  const { actor, meeting } = props;
  return (
    mayNotRecord(actor, meeting.council_id) === null &&
    isHeld(props) &&
    !isUnderWay(noticeState(props))
  );
}

const Actions = (props: ConclusionsPageProps) => {
  const { actor, locale, meeting, conclusions, notice } = props;
  const t = captureText(locale);
  const drafts = conclusions.filter(({ state }) => state === 'draft');
  const complete = drafts.filter((each) => !isIncomplete(each));
  const mayConfirm = mayNotConfirm(actor, meeting.council_id) === null;
  const isWhole = complete.length > 0 && complete.length === drafts.length;
  const isReady = conclusions.some(({ state }) => state === 'confirmed');
  const mayDraw = isOpenToWrite(props);
  const isOver = whyNotOver(meeting, props.now) === null;
  const canDraw = mayDraw && isOver && (notice?.issued_on ? needsCorrection(props) : isReady);
  return (
    <ButtonRow>
      {mayDraw && (
        <LinkButton href={`${base(meeting)}/read`} icon="file">
          {t.read}
        </LinkButton>
      )}
      <LinkButton href={`/meetings/${meeting.code}/minutes`} tone="quiet">
        {t.minutes}
      </LinkButton>
      {mayConfirm && !isUnderWay(noticeState(props)) && isWhole && (
        <PostButton action={`${base(meeting)}/confirm`} tone="primary" icon="check">
          {t.confirmAll(complete.length)}
        </PostButton>
      )}
      {canDraw && (
        <PostButton
          action={`${base(meeting)}/notice`}
          fields={seenDraft(props)}
          tone="primary"
          icon="file"
        >
          {drawWords(props)}
        </PostButton>
      )}
      {mayDraw && !isOver && (
        <Button type="button" reason={t.afterClosing}>
          {drawWords(props)}
        </Button>
      )}
      {mayDraw && isOver && !notice?.issued_on && !isReady && drafts.length > 0 && (
        <Button type="button" reason={t.waitsForDrafts(drafts.length)}>
          {t.draw}
        </Button>
      )}
    </ButtonRow>
  );
};

function needsCorrection({ conclusions, changes }: ConclusionsPageProps): boolean {
  const added = conclusions.some(({ state }) => state === 'confirmed');
  return added || changes.some(({ state }) => state === 'confirmed');
}

function drawWords(props: ConclusionsPageProps): string {
  const t = captureText(props.locale);
  if (noticeState(props) === 'draft') return t.redraw;
  return props.notice?.issued_on ? t.drawCorrection : t.draw;
}

const Standing = (props: ConclusionsPageProps) => {
  const { locale, meeting, notice, actor } = props;
  const t = captureText(locale);
  if (mayNotRecord(actor, meeting.council_id) !== null) return null;
  if (!isHeld(props)) return <Notice tone="neutral">{t.notYet}</Notice>;
  const state = noticeState(props);
  if (isUnderWay(state)) return <Notice tone="neutral">{t.locked}</Notice>;
  if (state === 'draft' && notice?.drawn_at === null)
    return <Notice tone="warning">{t.outdated}</Notice>;
  return notice?.issued_on ? <Notice tone="neutral">{t.afterIssue}</Notice> : null;
};

/** What the notice goes without until the chair decides about it. */
const Undecided = (props: ConclusionsPageProps) => {
  const { conclusions, locale, notice } = props;
  const t = captureText(locale);
  const drafts = conclusions.filter(({ state }) => state === 'draft');
  const isDrawn = (notice?.paper_id ?? null) !== null;
  if (drafts.length === 0 || !isDrawn) return null;
  return (
    <Card title={t.undecidedTitle(drafts.length)} note={t.undecidedNote} id="undecided" flush>
      <ItemList
        items={drafts.map(({ id, code, position, content }) => ({
          key: id,
          href: `/conclusions/${code}`,
          title: `${position}. ${content}`,
          meta: [code],
          icon: 'clock',
          tone: 'warning',
        }))}
      />
    </Card>
  );
};

const Figures = ({ conclusions, locale, meeting }: ConclusionsPageProps) => {
  const t = captureText(locale).figures;
  const here = base(meeting);
  const incomplete = conclusions.filter(isIncomplete).length;
  const count = (is: (one: ConclusionView) => boolean) => conclusions.filter(is).length;
  const register = `/conclusions?meeting=${meeting.code}`;
  return (
    <StatRow
      stats={[
        { label: t.all, value: conclusions.length, href: register },
        {
          label: t.assigned,
          value: count(({ kind }) => kind === 'assigned'),
          href: `${register}&kind=assigned`,
        },
        {
          label: t.incomplete,
          value: incomplete,
          href: `${here}#incomplete`,
          ...(incomplete > 0 ? { tone: 'warning' as const } : {}),
        },
        {
          label: t.waiting,
          value: count(({ state }) => state === 'draft'),
          href: `${register}&state=draft`,
        },
      ]}
    />
  );
};

const Items = (props: ConclusionsPageProps) => {
  const { agenda, conclusions, locale } = props;
  const t = captureText(locale);
  if (agenda.length === 0) return <EmptyState title={t.noItems} />;
  const canWrite = isOpenToWrite(props);
  const shown = agenda.filter(
    ({ id, state }) =>
      conclusions.some((each) => each.item_id === id) ||
      (canWrite && state !== 'withdrawn' && state !== 'deferred'),
  );
  return (
    <Stack>
      {shown.map((item) => (
        <Item {...props} item={item} canWrite={canWrite} key={item.id} />
      ))}
    </Stack>
  );
};

const Item = (
  props: ConclusionsPageProps & { readonly item: AgendaLine; readonly canWrite: boolean },
) => {
  const { item, conclusions, locale, meeting, canWrite, itemId } = props;
  const t = captureText(locale);
  const own = conclusions.filter((each) => each.item_id === item.id);
  const isOpen = canWrite && itemId === item.id;
  return (
    <Card
      title={`${item.number} ${item.title}`.trim()}
      id={`item-${item.id}`}
      actions={
        canWrite &&
        !isOpen && (
          <LinkButton
            href={`${base(meeting)}?item=${item.id}#item-${item.id}`}
            icon="plus"
            size="small"
          >
            {t.capture}
          </LinkButton>
        )
      }
    >
      <Stack>
        {own.map((conclusion) => (
          <ConclusionLine {...props} conclusion={conclusion} key={conclusion.id} />
        ))}
        {own.length === 0 && !isOpen && <p>{t.none}</p>}
        {isOpen && <CaptureForm {...props} />}
      </Stack>
    </Card>
  );
};

const CaptureForm = (props: ConclusionsPageProps & { readonly item: AgendaLine }) => {
  const { item, locale, meeting, values = {}, refusal } = props;
  const t = captureText(locale).form;
  return (
    <Form
      action={`${base(meeting)}?item=${item.id}`}
      fields={{ itemId: item.id }}
      errors={refusal?.fields}
      prefix="capture"
      wide
      byKeyboard
    >
      <ErrorSummary />
      <LineFields locale={locale} values={values} focusFirst={!refusal} />
      <FoldedCard group="capture-more" id="capture-more" title={t.more}>
        <MoreFields locale={locale} values={values} />
      </FoldedCard>
      <SubmitBar>
        <Button tone="primary">{t.save}</Button>
        <LinkButton href={base(meeting)} tone="quiet">
          {t.cancel}
        </LinkButton>
      </SubmitBar>
    </Form>
  );
};
