import type { ComponentChildren } from 'preact';
import { SimilarList } from '#src/modules/petitions/index.ts';
import type { SimilarPetition } from '#src/modules/petitions/index.ts';
import { personalDataIn } from '#src/modules/publication/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Badge,
  Button,
  Card,
  DefinitionList,
  ErrorSummary,
  FileList,
  Form,
  Highlight,
  Notice,
  PageHeader,
  PostButton,
  Prose,
  Select,
  SplitLayout,
  Stack,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import type { FileLink, Option } from '#src/ui/index.ts';
import { inboxText } from '../messages/inbox.ts';
import { submitText } from '../messages/submit.ts';
import type { WholeSubmission } from '../queries/inbox.ts';
import { REFUSED_REASONS } from '../schema.ts';
import { moment } from './moment.ts';
import { PhoneLink } from './phone-link.tsx';

export type Deciding = 'take' | 'join' | 'refuse';

export interface SubmissionPageProps {
  readonly locale: Locale;
  readonly submission: WholeSubmission;
  readonly files: readonly FileLink[];
  readonly similar: readonly SimilarPetition[];
  readonly fields: readonly Option[];
  readonly again: {
    readonly form: Deciding;
    readonly refusal: Refusal;
    readonly values: FormValues;
  } | null;
}

export const SubmissionPage = (props: SubmissionPageProps) => {
  const { locale, submission } = props;
  const t = inboxText(locale);
  const isWaiting = submission.state === 'waiting';
  return (
    <>
      <PageHeader
        title={t.page}
        subtitle={t.sentAt(moment(submission.submittedAt))}
        breadcrumbs={[{ href: '/submissions', label: t.title }]}
        marks={
          <>
            <Badge tone={isWaiting ? 'warning' : 'info'}>{t.states[submission.state]}</Badge>
            {submission.accuses && <Badge tone="danger">{t.accuses}</Badge>}
          </>
        }
      />
      {submission.accuses && isWaiting && <Notice tone="warning">{t.accusesWords}</Notice>}
      <SplitLayout
        railLabel={t.take}
        lead={<Words {...props} />}
        rail={
          isWaiting ? (
            <Stack>
              <Take {...props} />
              <Join {...props} />
              <Refuse {...props} />
            </Stack>
          ) : (
            <Decided {...props} />
          )
        }
        main={
          <Stack>
            <Who {...props} />
            {isWaiting && (
              <Card title={t.similar} note={t.similarNote}>
                <SimilarList
                  locale={locale}
                  found={props.similar}
                  acts={(one) => joinTo(props, one)}
                />
              </Card>
            )}
          </Stack>
        }
        railFirst
      />
    </>
  );
};

function joinTo({ locale, submission }: SubmissionPageProps, one: SimilarPetition) {
  if (one.mergedInto !== null) return null;
  const fields = { version: String(submission.version), petition: one.code };
  return (
    <PostButton action={`/submissions/${submission.id}/join`} fields={fields} size="small">
      {inboxText(locale).joinThis}
    </PostButton>
  );
}

const Words = ({ locale, submission, files }: SubmissionPageProps) => {
  const t = inboxText(locale);
  const found = personalDataIn(submission.text);
  const where = [submission.place, submission.unitName].filter(Boolean).join(', ');
  return (
    <Card title={t.text}>
      {submission.text === '' ? (
        <p>{t.forgotten}</p>
      ) : (
        <div class="prose-text prose-large">
          <Highlight text={submission.text} ranges={found.map(({ from, to }) => [from, to])} />
        </div>
      )}
      {found.length > 0 && <p class="field-hint">{t.marked}</p>}
      <DefinitionList
        items={[
          { term: t.where, value: where },
          submission.supportsCode !== null && {
            term: t.similar,
            value: (
              <a href={`/petitions/${submission.supportsCode}`}>
                {t.meToo(submission.supportsCode)}
              </a>
            ),
          },
        ]}
      />
      {files.length > 0 && (
        <>
          <h3>{t.files}</h3>
          <FileList files={files} />
        </>
      )}
    </Card>
  );
};

const Who = ({ locale, submission }: SubmissionPageProps) => {
  const t = inboxText(locale);
  const names = submitText(locale).channelNames;
  const { fullName, phone, email, address, channels } = submission;
  const isUnnamed = [fullName, phone, email, address].every((word) => word === '');
  return (
    <Card title={t.who} tone="quiet">
      <DefinitionList
        items={[
          isUnnamed && { term: t.fullName, value: t.unnamed },
          fullName !== '' && { term: t.fullName, value: fullName },
          phone !== '' && {
            term: t.phone,
            value: <PhoneLink phone={phone} />,
          },
          email !== '' && { term: t.email, value: email },
          address !== '' && { term: t.address, value: address },
          {
            term: t.told,
            value: channels.length === 0 ? t.notTold : channels.map((one) => names[one]).join(', '),
          },
        ]}
      />
      <details>
        <summary>{`${t.consented(moment(submission.consentedAt))}. ${t.consentShow}`}</summary>
        <Prose text={submission.consentText} />
      </details>
    </Card>
  );
};

const Decision = (
  props: SubmissionPageProps & {
    form: Deciding;
    title: string;
    note?: string;
    children: ComponentChildren;
  },
) => {
  const { submission, again, form } = props;
  const mine = again?.form === form ? again : null;
  return (
    <Card title={props.title} note={props.note} id={form}>
      <Form
        action={`/submissions/${submission.id}/${form}`}
        fields={{ version: String(submission.version) }}
        errors={mine?.refusal.fields}
        prefix={form}
      >
        {mine && <ErrorSummary title={mine.refusal.message} />}
        {mine && Object.keys(mine.refusal.fields).length === 0 && (
          <Notice tone="danger" urgent>
            {mine.refusal.message}
          </Notice>
        )}
        {props.children}
      </Form>
    </Card>
  );
};

const Take = (props: SubmissionPageProps) => {
  const t = inboxText(props.locale);
  const { again } = props;
  const field = again?.form === 'take' ? typed(again.values, 'field') : '';
  return (
    <Decision {...props} form="take" title={t.take} note={t.takeNote}>
      <Select
        name="field"
        label={t.field}
        options={props.fields}
        value={field}
        placeholder={t.noField}
      />
      <Button tone="primary" icon="check" wide>
        {t.take}
      </Button>
      <Button name="next" value="1" wide>
        {t.takeNext}
      </Button>
    </Decision>
  );
};

const Join = (props: SubmissionPageProps) => {
  const t = inboxText(props.locale);
  const { again, submission } = props;
  const code =
    again?.form === 'join' ? typed(again.values, 'petition') : (submission.supportsCode ?? '');
  return (
    <Decision {...props} form="join" title={t.join}>
      <TextInput name="petition" label={t.joinCode} hint={t.joinHint} value={code} />
      <Button icon="layers" wide>
        {t.joinSend}
      </Button>
    </Decision>
  );
};

const Refuse = (props: SubmissionPageProps) => {
  const t = inboxText(props.locale);
  const { again, submission } = props;
  const values = again?.form === 'refuse' ? again.values : {};
  const reason = typed(values, 'reason') || (submission.accuses ? 'accusation' : '');
  return (
    <Decision {...props} form="refuse" title={t.refuse}>
      <Select
        name="reason"
        label={t.reason}
        placeholder={t.reason}
        options={REFUSED_REASONS.map((value) => ({ value, label: t.reasons[value] }))}
        value={reason}
        required
      />
      <TextArea
        name="words"
        label={t.words}
        hint={t.wordsHint}
        value={typed(values, 'words')}
        rows={3}
      />
      <Button tone="danger" wide>
        {t.refuseSend}
      </Button>
    </Decision>
  );
};

const Decided = ({ locale, submission }: SubmissionPageProps) => {
  const t = inboxText(locale);
  const { petitionCode, refusedReason, answerWords, decidedAt, decidedByName } = submission;
  return (
    <Card title={t.states[submission.state]}>
      <DefinitionList
        stacked
        items={[
          petitionCode !== null && {
            term: t.became,
            value: <a href={`/petitions/${petitionCode}`}>{petitionCode}</a>,
          },
          refusedReason !== null && { term: t.reason, value: t.reasons[refusedReason] },
          answerWords !== '' && { term: t.words, value: answerWords },
        ]}
      />
      {decidedAt && <p class="field-hint">{t.decidedBy(decidedByName ?? '', moment(decidedAt))}</p>}
    </Card>
  );
};
