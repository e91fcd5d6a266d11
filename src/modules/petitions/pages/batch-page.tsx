import { day, formatDay, formatInstant } from '#src/council/calendar/index.ts';
import {
  Button,
  Card,
  DataTable,
  DefinitionList,
  ErrorSummary,
  Form,
  LinkButton,
  Meta,
  Notice,
  PageHeader,
  SplitLayout,
  Stack,
  StepList,
  SubmitBar,
  TextArea,
} from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import type { ForwardingStep } from '#src/council/bodies/index.ts';
import { isForwardingStep, sendsTheLetter } from '../batch-rules.ts';
import { actText } from '../messages/acts.ts';
import { batchText } from '../messages/batches.ts';
import type { BatchItem } from '../queries/batches.ts';
import { StepBadge } from './batch-list-page.tsx';
import type { BatchPageProps } from './letters/batch-view.ts';
import { LetterFields } from './letters/letter-fields.tsx';
import { typed } from '#src/platform/web/typed.ts';

export const BatchPage = (props: BatchPageProps) => {
  const { locale, batch } = props;
  const t = batchText(locale);
  return (
    <>
      <PageHeader
        title={batch.title}
        subtitle={batch.toName}
        breadcrumbs={[{ href: '/batches', label: t.title }]}
        marks={<StepBadge step={batch.step} locale={locale} />}
        actions={<LinkButton href={`/batches/${batch.id}/annex`}>{t.print}</LinkButton>}
      />
      <Stack>
        <Progress {...props} />
        <SplitLayout
          railLabel={t.progress}
          main={<Annex {...props} />}
          rail={
            <>
              <Now {...props} />
              <Card>
                <Facts {...props} />
              </Card>
            </>
          }
        />
      </Stack>
    </>
  );
};

const Facts = ({ locale, batch }: BatchPageProps) => {
  const t = batchText(locale);
  return (
    <DefinitionList
      stacked
      items={[
        { term: t.to, value: batch.toName },
        batch.letterNumber !== null && {
          term: t.letter,
          value: t.sent(batch.letterNumber, batch.letterOn ? formatDay(day(batch.letterOn)) : ''),
        },
        batch.signer !== null && { term: t.signer, value: batch.signer },
        batch.dueOn !== null && { term: t.due, value: formatDay(day(batch.dueOn)) },
        batch.note !== '' && { term: t.note, value: batch.note },
      ]}
    />
  );
};

const Progress = ({ locale, batch, switchedOn }: BatchPageProps) => {
  const t = batchText(locale);
  const words: Readonly<Record<string, string>> = actText(locale).batchSteps;
  const done: Readonly<Record<string, string>> = t.stepsDone;
  const order = ['draft', ...switchedOn, 'issued'];
  const at = order.indexOf(batch.step);
  return (
    <StepList
      label={t.progress}
      steps={order.map((step, index) => {
        const last = batch.steps.findLast((one) => one.step === step);
        const state =
          at < 0
            ? 'ahead'
            : index < at || batch.step === 'issued'
              ? 'done'
              : index === at
                ? 'now'
                : 'ahead';
        const decision = last?.decision === 'returned' ? t.returned : (done[step] ?? t.passed);
        return {
          label: words[step] ?? step,
          state,
          detail:
            last &&
            [
              decision,
              last.onBehalfOf ?? last.who,
              last.onBehalfOf !== null && t.enteredBy(last.who),
              formatInstant(last.at),
            ]
              .filter(Boolean)
              .join(' · '),
        };
      })}
    />
  );
};

/** What this person can do with the list now. */
const Now = (props: BatchPageProps) => {
  const { locale, batch } = props;
  const t = batchText(locale);
  if (batch.step === 'draft') return props.mayPrepare ? <Submit {...props} /> : null;
  if (!isForwardingStep(batch.step)) return null;
  const waits = props.waitsFor.length > 0 && t.waitsFor(props.waitsFor.join(', '));
  if (props.stepRefused) return <Notice tone="neutral">{waits || t.notYours}</Notice>;
  const isOnBehalf = batch.step === 'signer' && props.signers !== null;
  return (
    <Card tone="accent" title={isOnBehalf ? t.enterTitle : undefined} note={isOnBehalf && waits}>
      <PassForm {...props} />
      <ReturnForm {...props} />
    </Card>
  );
};

const Submit = (props: BatchPageProps) => {
  const { locale, batch, refusal } = props;
  const t = batchText(locale);
  const sends = sendsTheLetter(props.switchedOn, 'draft');
  const returned = batch.steps.at(-1)?.decision === 'returned' ? batch.steps.at(-1) : undefined;
  return (
    <Card tone="accent">
      {returned && (
        <Notice tone="warning" title={`${t.returned}: ${returned.who}`}>
          {returned.note}
        </Notice>
      )}
      {refusal && (
        <Notice tone="danger" urgent>
          {refusal.message}
        </Notice>
      )}
      <Form
        action={`/batches/${batch.id}/submit`}
        errors={refusal?.fields}
        fields={{ version: String(batch.version) }}
      >
        {sends && <LetterFields {...props} />}
        <SubmitBar>
          <Button tone="primary">{sends ? t.send : t.submit}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};

const PassForm = (props: BatchPageProps) => {
  const { locale, batch, values, refusal, switchedOn } = props;
  const t = batchText(locale);
  const isOnBehalf = batch.step === 'signer' && props.signers !== null;
  const step = isForwardingStep(batch.step) ? batch.step : 'registry';
  const sends = sendsTheLetter(switchedOn, step);
  const isPassing = refusal !== null && values['intent'] === 'pass';
  return (
    <Form
      action={`/batches/${batch.id}/pass`}
      prefix="pass"
      errors={isPassing ? refusal.fields : {}}
      fields={{ version: String(batch.version), intent: 'pass' }}
    >
      {refusal && Object.keys(refusal.fields).length === 0 && (
        <Notice tone="danger" urgent>
          {refusal.message}
        </Notice>
      )}
      <ErrorSummary />
      {sends && <LetterFields {...props} />}
      {!sends && (
        <TextArea name="note" label={t.remark2} value={typed(values, 'note')} rows={2} optional />
      )}
      <SubmitBar>
        <Button tone="primary">{isOnBehalf ? t.enterSigned : passWord(t, step, sends)}</Button>
      </SubmitBar>
    </Form>
  );
};

const passWord = (
  t: ReturnType<typeof batchText>,
  step: ForwardingStep,
  sends: boolean,
): string => {
  if (!sends) return t.pass;
  return step === 'signer' ? t.sign : t.send;
};

const ReturnForm = ({ locale, batch, values, refusal }: BatchPageProps) => {
  const t = batchText(locale);
  const isReturning = refusal !== null && values['intent'] === 'return';
  return (
    <details open={isReturning}>
      <summary>{t.returnIt}</summary>
      <Form
        action={`/batches/${batch.id}/return`}
        prefix="return"
        errors={isReturning ? refusal.fields : {}}
        fields={{ version: String(batch.version), intent: 'return' }}
      >
        <TextArea
          name="note"
          label={t.returnWhy}
          value={isReturning ? typed(values, 'note') : ''}
          rows={3}
          required
        />
        <SubmitBar>
          <Button>{t.returnIt}</Button>
        </SubmitBar>
      </Form>
    </details>
  );
};

const Annex = ({ locale, batch, mayPrepare }: BatchPageProps) => {
  const t = batchText(locale);
  const isDraft = batch.step === 'draft' && mayPrepare;
  const columns: Column<BatchItem>[] = [
    {
      key: 'content',
      header: t.content,
      width: 'wide',
      card: 'title',
      cell: (row) => row.title,
      below: (row) => <Meta items={[row.code]} />,
    },
    { key: 'place', header: t.place, width: 'narrow', card: 'line', cell: (row) => row.place },
    { key: 'field', header: t.field, width: 'narrow', card: 'meta', cell: (row) => row.field },
  ];
  return (
    <DataTable
      caption={t.annex}
      rows={batch.items}
      rowKey={(item) => item.id}
      rowHref={(item) => `/petitions/${item.id}`}
      columns={columns}
      {...(isDraft
        ? {
            selection: {
              action: `/batches/${batch.id}/remove`,
              name: 'removeIds[]',
              rowLabel: (item: BatchItem) => item.code,
              actions: <Button>{t.remove}</Button>,
            },
          }
        : {})}
    />
  );
};
