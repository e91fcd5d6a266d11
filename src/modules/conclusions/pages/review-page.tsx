import { day, formatDay, latenessText } from '#src/council/calendar/index.ts';
import { measureName } from '#src/council/duties/index.ts';
import { MeetingFrame } from '#src/modules/meetings/index.ts';
import type { MeetingView } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Badge,
  Button,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  FoldedCard,
  Form,
  ItemList,
  LateMark,
  Meta,
  Notice,
  PostButton,
  RadioCards,
  Select,
  ShownFor,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import type { ListItem } from '#src/ui/index.ts';
import { reviewText } from '../messages/review.ts';
import { standingMark } from '../messages/standing.ts';
import { mayNotConfirm, mayNotReview } from '../policy.ts';
import type { OpenConclusion } from '../queries/open.ts';
import type { ReviewMade, ReviewSheet } from '../queries/review.ts';
import { REVIEW_DECISIONS } from '../schema.ts';

export interface ReviewPageProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly today: string;
  readonly meeting: MeetingView;
  readonly sheet: ReviewSheet;
  readonly hasItem: boolean;
  readonly values?: FormValues;
  readonly refusal?: Refusal | undefined;
}

/** Every open conclusion of earlier meetings, the latest first; what is decided is the next act. */
export const ReviewPage = (props: ReviewPageProps) => {
  const { actor, locale, meeting, sheet, hasItem, refusal } = props;
  const t = reviewText(locale);
  const mayWrite = mayNotReview(actor, meeting.council_id) === null;
  const undecided = sheet.open.filter(
    ({ dutyId }) => !sheet.made.some((made) => made.dutyId === dutyId),
  );
  return (
    <MeetingFrame
      {...{ actor, locale, meeting }}
      current="review"
      actions={<DecideAll {...props} />}
    >
      {refusal && Object.keys(refusal.fields).length === 0 && (
        <Notice tone="danger" urgent title={refusal.message} />
      )}
      {!hasItem && sheet.open.length > 0 && <AddItem {...props} mayWrite={mayWrite} />}
      {sheet.open.length + sheet.made.length === 0 && <EmptyState icon="check" title={t.none} />}
      {undecided.length > 0 && (
        <Stack>
          <p>{t.lead}</p>
          {undecided.map((each, index) => (
            <Sheet
              {...props}
              conclusion={each}
              canWrite={mayWrite && hasItem}
              isOpen={isFirstOpen(props, each, index)}
              key={each.dutyId}
            />
          ))}
        </Stack>
      )}
      {sheet.made.length > 0 && <Made {...props} />}
    </MeetingFrame>
  );
};

function isFirstOpen({ values }: ReviewPageProps, each: OpenConclusion, index: number): boolean {
  const refused = typed(values ?? {}, 'dutyId');
  return refused === '' ? index === 0 : refused === each.dutyId;
}

const base = (meeting: MeetingView) => `/meetings/${meeting.code}/review`;

const DecideAll = ({ actor, locale, meeting, sheet }: ReviewPageProps) => {
  const waiting = sheet.made.filter(({ state }) => state === 'proposed').length;
  if (waiting === 0 || mayNotConfirm(actor, meeting.council_id) !== null) return null;
  return (
    <PostButton action={`${base(meeting)}/decide`} tone="primary">
      {reviewText(locale).decideAll(waiting)}
    </PostButton>
  );
};

const AddItem = ({ locale, meeting, mayWrite }: ReviewPageProps & { mayWrite: boolean }) => {
  const t = reviewText(locale);
  return (
    <Notice
      tone="warning"
      title={t.noItem}
      actions={mayWrite && <PostButton action={`${base(meeting)}/item`}>{t.add}</PostButton>}
    />
  );
};

interface SheetProps extends ReviewPageProps {
  readonly conclusion: OpenConclusion;
  readonly canWrite: boolean;
  readonly isOpen: boolean;
}

const Sheet = (props: SheetProps) => {
  const { conclusion, locale, today, canWrite } = props;
  const t = reviewText(locale);
  const isLate =
    conclusion.state !== 'answered' && conclusion.dueOn !== null && conclusion.dueOn < today;
  return (
    <FoldedCard
      group="review"
      id={`duty-${conclusion.dutyId}`}
      title={conclusion.content}
      open={props.isOpen}
      meta={
        <Meta
          items={[
            conclusion.debtorName,
            standingMark(locale, conclusion.state),
            conclusion.dueOn !== null && conclusion.state !== 'answered' && (
              <LateMark level={isLate ? 'late' : 'ontime'} key="late">
                {latenessText(day(conclusion.dueOn), day(today), locale)}
              </LateMark>
            ),
            conclusion.escalationStep > 0 && t.step(measureName(locale, conclusion.escalationStep)),
          ]}
        />
      }
    >
      <Meta
        items={[
          <a href={`/conclusions/${conclusion.code}`} key="code">
            {conclusion.code}
          </a>,
          conclusion.meetingTitle,
          conclusion.dueOn === null ? conclusion.dueText : formatDay(day(conclusion.dueOn)),
          conclusion.lastNote !== null && t.lastNote(conclusion.lastNote),
        ]}
      />
      {canWrite && <DecideForm {...props} />}
    </FoldedCard>
  );
};

const DecideForm = (props: SheetProps) => {
  const { conclusion, locale, meeting, refusal } = props;
  const t = reviewText(locale);
  const isAgain = typed(props.values ?? {}, 'dutyId') === conclusion.dutyId;
  const values = isAgain ? (props.values ?? {}) : {};
  const possible = REVIEW_DECISIONS.filter((each) => isPossible(each, conclusion));
  return (
    <Form
      action={base(meeting)}
      fields={{ dutyId: conclusion.dutyId }}
      errors={isAgain ? refusal?.fields : undefined}
      prefix={conclusion.dutyCode}
    >
      <ErrorSummary />
      <RadioCards
        name="decision"
        label={t.form.decision}
        value={typed(values, 'decision') || 'follow'}
        plain
        options={possible.map((value) => ({ value, label: t.decisions[value] }))}
      />
      <TextArea name="note" label={t.form.note} value={typed(values, 'note')} rows={2} />
      <DecideDetails locale={locale} values={values} possible={possible} />
      <SubmitBar>
        <Button tone="primary">{t.form.save}</Button>
      </SubmitBar>
    </Form>
  );
};

/** What is answered is judged; what is owed is urged, moved, taken further. */
function isPossible(
  decision: (typeof REVIEW_DECISIONS)[number],
  { state }: OpenConclusion,
): boolean {
  if (decision === 'settle' || decision === 'return') return state === 'answered';
  if (decision === 'extend' || decision === 'urge') return state !== 'answered';
  return true;
}

type Decision = (typeof REVIEW_DECISIONS)[number];

/** What a decision is given; each field shows while a decision that takes it is chosen. */
const DecideDetails = (props: {
  readonly locale: Locale;
  readonly values: FormValues;
  readonly possible: readonly Decision[];
}) => {
  const { locale, values, possible } = props;
  const t = reviewText(locale).form;
  const outcomes = Object.entries(t.outcomes).map(([value, label]) => ({ value, label }));
  const steps = [1, 2, 3, 4, 5, 6, 7].map((step) => ({
    value: String(step),
    label: `${step}. ${measureName(locale, step)}`,
  }));
  const at = (...decisions: readonly Decision[]) =>
    decisions.map((each) => possible.indexOf(each) + 1).filter((nth) => nth > 0);
  const text = (name: string) => typed(values, name);
  return (
    <>
      <ShownFor choices={at('settle')}>
        <Select
          name="outcome"
          label={t.outcome}
          options={outcomes}
          value={text('outcome')}
          placeholder=""
          optional
        />
      </ShownFor>
      <ShownFor choices={at('extend', 'return')}>
        <DateField name="dueOn" label={t.dueOn} value={text('dueOn')} optional />
      </ShownFor>
      <ShownFor choices={at('escalate')}>
        <Select
          name="step"
          label={t.step}
          options={steps}
          value={text('step')}
          placeholder=""
          optional
        />
      </ShownFor>
      <ShownFor choices={at('urge', 'escalate', 'extend')}>
        <FieldRow>
          <TextInput
            name="documentNumber"
            label={t.documentNumber}
            value={text('documentNumber')}
            optional
          />
          <DateField name="documentOn" label={t.documentOn} value={text('documentOn')} optional />
        </FieldRow>
      </ShownFor>
    </>
  );
};

const Made = (props: ReviewPageProps) => {
  const t = reviewText(props.locale);
  return (
    <Card title={t.columns.decision} flush>
      <ItemList items={props.sheet.made.map((made) => madeItem(props, made))} />
    </Card>
  );
};

function madeItem({ actor, locale, meeting }: ReviewPageProps, made: ReviewMade): ListItem {
  const t = reviewText(locale);
  const isWaiting = made.state === 'proposed';
  const mayDrop = isWaiting && mayNotReview(actor, meeting.council_id) === null;
  return {
    key: made.id,
    href: `/conclusions/${made.code}`,
    title: made.content,
    meta: <Meta items={[t.states[made.state], made.note, made.decidedName]} />,
    mark: <Badge tone={isWaiting ? 'warning' : 'success'}>{t.decisions[made.decision]}</Badge>,
    aside: mayDrop && (
      <PostButton action={`${base(meeting)}/drop`} fields={{ id: made.id }} size="small">
        {t.drop}
      </PostButton>
    ),
  };
}
