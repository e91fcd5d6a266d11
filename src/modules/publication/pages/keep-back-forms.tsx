import { Button, Card, Checkbox, Form, Select, SubmitBar, TextArea } from '#src/ui/index.ts';
import { typed } from '#src/platform/web/typed.ts';
import { publicationText } from '../messages.ts';
import { personalDataIn } from '../personal-data.ts';
import { cannotStep } from '../rules.ts';
import type { PublicationStep } from '../schema.ts';
import { HELD_REASONS } from '../schema.ts';
import { isWaiting } from '../store.ts';
import type { PublicationPageProps } from './publication-view.ts';

/** What keeps a text from the public, or takes it back. */
export const KeepBack = (props: PublicationPageProps) => {
  const { petition, mayApprove } = props;
  const facts = {
    state: petition.publication?.state ?? null,
    hasDraft: petition.publication !== null && isWaiting(petition.publication),
    wasPublic: (petition.publication?.approved_at ?? null) !== null,
  };
  const can = (step: PublicationStep) => cannotStep(step, facts) === null;
  return (
    <>
      {mayApprove && can('return') && <NoteForm {...props} step="return" />}
      {mayApprove && can('withdraw') && <NoteForm {...props} step="withdraw" />}
      {mayApprove && can('release') && <NoteForm {...props} step="release" />}
      {can('hold') && (mayApprove || facts.state !== 'published') && <HoldForm {...props} />}
    </>
  );
};

const NoteForm = ({
  locale,
  petition,
  step,
  refusal,
  values,
}: PublicationPageProps & { step: 'return' | 'withdraw' | 'release' }) => {
  const text = publicationText(locale);
  const label = { return: text.returnNote, withdraw: text.withdrawNote, release: text.note }[step];
  const { publication } = petition;
  const known = step === 'withdraw' ? (publication?.withdrawn_reason ?? '') : '';
  const note = values ? typed(values, 'note') : known;
  const left = step === 'withdraw' ? personalDataIn(note).map(({ words }) => words) : [];
  const isAgain = step === 'withdraw' && publication?.state !== 'published';
  const title = isAgain ? text.withdrawAgain : text[step];
  return (
    <Card title={title}>
      <Form
        action={`/publications/${petition.code}/${step}`}
        fields={{ version: String(petition.publication?.version ?? 0) }}
        errors={refusal?.fields}
        prefix={step}
      >
        <TextArea name="note" label={label} rows={2} value={note} required={step !== 'release'} />
        {left.length > 0 && (
          <Checkbox
            name="personalSeen"
            label={text.personalSeen}
            detail={text.personalSeenDetail(left.join(', '))}
          />
        )}
        <SubmitBar>
          <Button tone={step === 'withdraw' ? 'danger' : 'plain'}>{title}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};

const HoldForm = ({ locale, petition }: PublicationPageProps) => {
  const text = publicationText(locale);
  return (
    <details>
      <summary>{text.hold}</summary>
      <Form
        action={`/publications/${petition.code}/hold`}
        fields={{ version: String(petition.publication?.version ?? 0) }}
        prefix="hold"
      >
        <Select
          name="reason"
          label={text.holdReason}
          options={HELD_REASONS.map((reason) => ({
            value: reason,
            label: text.holdReasons[reason],
          }))}
        />
        <Checkbox name="forReception" label={text.receptionTick} />
        <TextArea name="note" label={text.note} rows={2} />
        <SubmitBar>
          <Button>{text.hold}</Button>
        </SubmitBar>
      </Form>
    </details>
  );
};
