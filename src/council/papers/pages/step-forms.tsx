import { day, formatDay } from '#src/council/calendar/index.ts';
import { failureSentence } from '#src/platform/errors.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  DateField,
  FoldedCard,
  Form,
  NotNow,
  Stack,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { pageText } from '../messages/pages.ts';
import { PAPER_STEPS, REASONED_STEPS } from '../rules.ts';
import type { PaperStep } from '../rules.ts';
import type { PaperAbilities } from '../abilities.ts';
import type { WaitingSteps } from '../guards.ts';
import type { PaperView } from '../queries/papers.ts';

export interface StepFormsProps {
  readonly locale: Locale;
  readonly today: string;
  readonly paper: PaperView;
  readonly abilities: PaperAbilities;
  /** Steps that wait for the record the paper belongs to. */
  readonly waiting: WaitingSteps;
  /** The number the own book will give; null where numbers are typed. */
  readonly nextSymbol: string | null;
  readonly values?: FormValues;
  readonly refusal?: Refusal | undefined;
}

/** Reasons that belong to another seat: nothing to tell a reader who never does this. */
const OTHERS_WORK = /^papers\.(may_not_|leaders_|signer_|other_council|not_signed)/;

/** What this reader can do with the paper now, the next step first. */
export const StepForms = (props: StepFormsProps) => {
  const { abilities, locale, waiting } = props;
  const text = pageText(locale);
  const open = PAPER_STEPS.filter((step) => abilities[step] === null);
  const [main] = open.filter((step) => !REASONED_STEPS.includes(step)).toReversed();
  const others = open.filter((step) => step !== main);
  const closed = PAPER_STEPS.flatMap((step) => {
    const reason = abilities[step];
    return reason === null || OTHERS_WORK.test(reason) || reason === 'papers.already_done'
      ? []
      : [
          {
            act: text.steps[step],
            reason: failureSentence(locale, reason, waiting[step]?.facts ?? {}),
          },
        ];
  });
  return (
    <Card title={text.acts} tone="accent">
      <Stack>
        {open.length === 0 && <p>{text.nothingToDo}</p>}
        {main && <StepForm {...props} step={main} isMain />}
        {others.map((step) => (
          <FoldedCard
            group="steps"
            id={`step-${step}`}
            title={labelOf(props, step)}
            open={props.refusal !== undefined && typed(props.values ?? {}, 'step') === step}
            key={step}
          >
            <StepForm {...props} step={step} />
          </FoldedCard>
        ))}
        <NotNow label={text.notNow} acts={closed} />
      </Stack>
    </Card>
  );
};

function labelOf({ locale, paper }: StepFormsProps, step: PaperStep): string {
  const text = pageText(locale);
  return step === 'withdraw' && paper.state === 'draft' ? text.discard : text.steps[step];
}

const StepForm = (props: StepFormsProps & { step: PaperStep; isMain?: boolean }) => {
  const { locale, paper, step, isMain = false, refusal, values = {} } = props;
  const text = pageText(locale);
  const isAgain = refusal !== undefined && typed(values, 'step') === step;
  const isDanger = step === 'withdraw';
  return (
    <Form
      action={`/papers/${paper.id}/steps/${step}`}
      prefix={step}
      errors={isAgain ? refusal.fields : undefined}
      fields={{ version: String(paper.version), step }}
    >
      {step === 'number' && <NumberFields {...props} values={isAgain ? values : {}} />}
      {REASONED_STEPS.includes(step) && (
        <TextArea
          name="note"
          label={text.reason}
          rows={2}
          required
          value={isAgain ? typed(values, 'note') : ''}
        />
      )}
      <div>
        <Button tone={isMain ? 'primary' : isDanger ? 'danger' : 'plain'}>
          {labelOf(props, step)}
        </Button>
      </div>
    </Form>
  );
};

const NumberFields = ({ locale, nextSymbol, today, values = {} }: StepFormsProps) => {
  const text = pageText(locale);
  return (
    <>
      {nextSymbol === null ? (
        <TextInput
          name="symbol"
          label={text.symbol}
          hint={text.symbolHint}
          required
          value={typed(values, 'symbol')}
        />
      ) : (
        <p>{text.ownBook(nextSymbol)}</p>
      )}
      <DateField
        name="datedOn"
        label={text.datedOn}
        required
        value={typed(values, 'datedOn') || formatDay(day(today))}
      />
    </>
  );
};
