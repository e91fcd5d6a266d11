import type { AgendaLine } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  DefinitionList,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  PageHeader,
  PostButton,
  Select,
  Stack,
  SubmitBar,
  TextArea,
} from '#src/ui/index.ts';
import { captureText } from '../messages/capture.ts';
import { recordText } from '../messages/record.ts';
import { wordsText } from '../messages/words.ts';
import type { ConclusionView } from '../queries/conclusions.ts';
import { LineFields, MoreFields } from './conclusion-fields.tsx';
import { dueText } from './marks.tsx';

export interface FormPageProps {
  readonly locale: Locale;
  readonly conclusion: ConclusionView;
  readonly values: FormValues;
  readonly refusal?: Refusal | undefined;
  readonly agenda: readonly AgendaLine[];
}

const Head = ({ title, locale, conclusion }: FormPageProps & { readonly title: string }) => (
  <PageHeader
    breadcrumbs={[
      { href: '/conclusions', label: recordText(locale).title },
      { href: `/conclusions/${conclusion.code}`, label: conclusion.code },
    ]}
    title={title}
    subtitle={conclusion.meetingTitle}
  />
);

const Refused = ({ refusal, conclusion, locale }: FormPageProps) => {
  if (!refusal || Object.keys(refusal.fields).length > 0) return null;
  const isMeanwhile = refusal.code === 'conclusions.changed_meanwhile';
  const { parts } = wordsText(locale);
  return (
    <Notice tone="danger" urgent title={refusal.message}>
      {isMeanwhile && (
        <DefinitionList
          stacked
          items={[
            { term: captureText(locale).changedBelow, value: conclusion.content },
            { term: parts.leadBodyId, value: conclusion.lead?.name ?? conclusion.lead_named },
            { term: parts.dueOn, value: dueText(conclusion, locale) },
          ]}
        />
      )}
    </Notice>
  );
};

/** Written anew before it is issued. What a second person typed is kept and the newest text shown. */
export const EditPage = (props: FormPageProps) => {
  const { locale, conclusion, values, refusal, agenda } = props;
  const t = captureText(locale);
  const here = `/conclusions/${conclusion.code}`;
  return (
    <Stack>
      <Head {...props} title={recordText(locale).editTitle} />
      <Refused {...props} />
      <Form
        action={`${here}/edit`}
        fields={{ version: String(conclusion.version) }}
        errors={refusal?.fields}
        guard
      >
        <ErrorSummary />
        <Select
          name="itemId"
          label={t.form.item}
          value={typed(values, 'itemId')}
          options={agenda.map(({ id, number, title }) => ({
            value: id,
            label: `${number} ${title}`.trim(),
          }))}
        />
        <TextFields {...props} />
        <SubmitBar>
          <Button tone="primary">{t.form.saveEdit}</Button>
          <LinkButton href={here} tone="quiet">
            {t.form.cancel}
          </LinkButton>
        </SubmitBar>
      </Form>
      <PostButton
        action={`${here}/remove`}
        fields={{ version: String(conclusion.version) }}
        confirm={t.removeSure}
        tone="danger"
        size="small"
      >
        {t.remove}
      </PostButton>
    </Stack>
  );
};

const TextFields = ({ locale, values }: FormPageProps) => (
  <>
    <LineFields locale={locale} values={values} />
    <MoreFields locale={locale} values={values} />
  </>
);

/** An issued conclusion said otherwise. */
export const CorrectPage = (props: FormPageProps) => {
  const { locale, conclusion, refusal } = props;
  const t = recordText(locale);
  const form = captureText(locale).form;
  const here = `/conclusions/${conclusion.code}`;
  return (
    <Stack>
      <Head {...props} title={t.correctTitle} />
      <Refused {...props} />
      <Form
        action={`${here}/correct`}
        fields={{ version: String(conclusion.version) }}
        errors={refusal?.fields}
        guard
      >
        <ErrorSummary />
        <Notice tone="neutral">{t.correctLead}</Notice>
        <TextFields {...props} />
        <Reason {...props} />
        <SubmitBar>
          <Button tone="primary">{t.correct}</Button>
          <LinkButton href={here} tone="quiet">
            {form.cancel}
          </LinkButton>
        </SubmitBar>
      </Form>
    </Stack>
  );
};

const Reason = ({ locale, values }: FormPageProps) => (
  <TextArea
    name="reason"
    label={captureText(locale).form.reason}
    value={typed(values, 'reason')}
    rows={2}
    required
  />
);

/** The chair says why the notice does not say it. */
export const LeaveOutPage = (props: FormPageProps) => {
  const { locale, conclusion, values, refusal } = props;
  const t = captureText(locale);
  const here = `/conclusions/${conclusion.code}`;
  return (
    <Stack>
      <Head {...props} title={t.leaveOutTitle} />
      <Refused {...props} />
      <Form
        action={`${here}/leave-out`}
        fields={{ version: String(conclusion.version) }}
        errors={refusal?.fields}
      >
        <ErrorSummary />
        <Notice tone="neutral">{t.leaveOutLead}</Notice>
        <DefinitionList
          stacked
          items={[{ term: recordText(locale).facts, value: conclusion.content }]}
        />
        <TextArea
          name="reason"
          label={t.leaveOutReason}
          value={typed(values, 'reason')}
          rows={2}
          required
        />
        <SubmitBar>
          <Button tone="primary">{t.leaveOut}</Button>
          <LinkButton href={`/meetings/${conclusion.meetingCode}/conclusions`} tone="quiet">
            {t.form.cancel}
          </LinkButton>
        </SubmitBar>
      </Form>
    </Stack>
  );
};

/** An issued conclusion that no longer stands. */
export const WithdrawPage = (props: FormPageProps) => {
  const { locale, conclusion, refusal } = props;
  const t = recordText(locale);
  const here = `/conclusions/${conclusion.code}`;
  return (
    <Stack>
      <Head {...props} title={t.withdrawTitle} />
      <Refused {...props} />
      <Form
        action={`${here}/withdraw`}
        fields={{ version: String(conclusion.version) }}
        errors={refusal?.fields}
      >
        <ErrorSummary />
        <Notice tone="neutral">{t.withdrawLead}</Notice>
        <DefinitionList stacked items={[{ term: t.facts, value: conclusion.content }]} />
        <Reason {...props} />
        <SubmitBar>
          <Button tone="danger">{t.withdraw}</Button>
          <LinkButton href={here} tone="quiet">
            {captureText(locale).form.cancel}
          </LinkButton>
        </SubmitBar>
      </Form>
    </Stack>
  );
};
