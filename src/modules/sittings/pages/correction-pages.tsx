import { MeetingFrame } from '#src/modules/meetings/index.ts';
import {
  Button,
  Card,
  Checkbox,
  Combobox,
  EmptyState,
  ErrorSummary,
  FieldRow,
  FoldedCard,
  Form,
  LinkButton,
  Notice,
  Select,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import type { ComponentChildren } from 'preact';
import { resultWords } from '../messages/majority.ts';
import { screenText } from '../messages/screen.ts';
import { SPEECH_KINDS } from '../schema.ts';
import type { StoredSpeech, StoredStay, StoredVote } from '../schema.ts';
import { ItemField, TimeField, value } from './fields.tsx';
import { screenHref } from './screen-view.ts';
import type { SecretaryView } from './screen-view.ts';
import { VoteFields } from './vote-panel.tsx';

type View = { readonly view: SecretaryView };

const Frame = ({ view, children }: View & { children: ComponentChildren }) => (
  <MeetingFrame
    actor={view.actor}
    locale={view.locale}
    meeting={view.meeting}
    current="sitting"
    actions={
      <LinkButton href={screenHref(view.meeting.code)} icon="chevronLeft">
        {screenText(view.locale).backToScreen}
      </LinkButton>
    }
  >
    {children}
  </MeetingFrame>
);

const Refused = ({ view, act }: View & { act: string }) => {
  if (!view.refusal || view.refused !== act) return null;
  if (Object.keys(view.refusal.fields).length > 0) return <ErrorSummary />;
  return <Notice tone="danger" urgent title={view.refusal.message} />;
};

/** A speech put right; where somebody else was first, their version stands beside what was typed. */
export const SpeechPage = ({ view, speech }: View & { speech: StoredSpeech }) => {
  const t = screenText(view.locale);
  const here = `${screenHref(view.meeting.code)}/speeches/${speech.id}`;
  const isConflict = view.refusal?.code === 'sittings.entry_changed';
  return (
    <Frame view={view}>
      {isConflict && (
        <Card title={t.newestIs} note={speech.speaker} tone="quiet">
          {speech.text}
        </Card>
      )}
      <Card title={t.correctSpeech}>
        <Form
          action={`${here}/correct`}
          errors={view.refusal?.fields}
          fields={{ version: String(speech.version) }}
          prefix="correct"
        >
          <Refused view={view} act={speech.id} />
          <FieldRow>
            <Combobox
              name="inviteeId"
              label={t.speaker}
              options={view.record.attendance.map(({ person }) => ({
                value: person.id,
                label: person.name,
              }))}
              value={value(view, 'inviteeId')}
            />
            <TextInput
              name="speakerName"
              label={t.speakerOther}
              value={value(view, 'speakerName')}
              optional
            />
          </FieldRow>
          <TextArea name="text" label={t.text} value={value(view, 'text')} />
          <FieldRow>
            <ItemField view={view} />
            <Select
              name="kind"
              label={t.speechKind}
              options={SPEECH_KINDS.map((kind) => ({ value: kind, label: t.speechKinds[kind] }))}
              value={value(view, 'kind')}
            />
            <TimeField view={view} />
          </FieldRow>
          <SubmitBar>
            <Button tone="primary">{t.save}</Button>
          </SubmitBar>
        </Form>
      </Card>
      <Card title={t.strike} tone="quiet">
        <Form
          action={`${here}/strike`}
          fields={{ version: String(speech.version) }}
          prefix="strike"
        >
          <TextInput name="reason" label={t.reason} required />
          <SubmitBar>
            <Button tone="danger">{t.strike}</Button>
          </SubmitBar>
        </Form>
      </Card>
    </Frame>
  );
};

/** The numbers of a vote put right, with the reason; what was recorded before stays. */
export const VotePage = ({ view, vote }: View & { vote: StoredVote }) => {
  const t = screenText(view.locale);
  return (
    <Frame view={view}>
      <Card title={t.correctVote} note={resultWords(vote, view.locale, view.noun)}>
        <Form
          action={`${screenHref(view.meeting.code)}/votes/${vote.id}/correct`}
          errors={view.refusal?.fields}
          fields={{ requestKey: view.requestKey, method: vote.method }}
          multipart
        >
          <Refused view={view} act={vote.id} />
          <TextInput name="subject" label={t.subject} value={value(view, 'subject')} required />
          <VoteFields view={view} method={vote.method} />
          <FieldRow>
            <TextInput name="reason" label={t.reason} value={value(view, 'reason')} required />
            <TimeField view={view} />
          </FieldRow>
          <SubmitBar>
            <Button tone="primary">{t.correctVote}</Button>
          </SubmitBar>
        </Form>
      </Card>
    </Frame>
  );
};

/** Every stay with its times, each a sheet that opens. */
export const TimesPage = ({ view, shown }: View & { shown: (at: Date) => string }) => {
  const t = screenText(view.locale);
  const stays = view.record.attendance.flatMap(({ person, stays: own }) =>
    own.map((stay) => ({ person, stay })),
  );
  return (
    <Frame view={view}>
      {stays.length === 0 ? (
        <EmptyState title={t.nothingYet} icon="people" />
      ) : (
        <Stack>
          {stays.map(({ person, stay }) => (
            <FoldedCard
              group="times"
              id={`stay-${stay.id}`}
              title={stay.is_substitute ? t.substituteOf(stay.substitute_name) : person.name}
              meta={`${shown(stay.arrived_at)} – ${stay.left_at ? shown(stay.left_at) : t.unknownTime}`}
              open={view.refused === stay.id}
              key={stay.id}
            >
              <StayForm view={view} stay={stay} shown={shown} />
            </FoldedCard>
          ))}
        </Stack>
      )}
    </Frame>
  );
};

const StayForm = (props: View & { stay: StoredStay; shown: (at: Date) => string }) => {
  const { view, stay, shown } = props;
  const t = screenText(view.locale);
  const isRefused = view.refused === stay.id;
  const start = (name: string, usual: string) => (isRefused ? value(view, name) : usual);
  return (
    <Form
      action={`${screenHref(view.meeting.code)}/times/${stay.id}`}
      errors={isRefused ? view.refusal?.fields : undefined}
      fields={{ version: String(stay.version) }}
      prefix={`stay-${stay.id}`}
    >
      <Refused view={view} act={stay.id} />
      <FieldRow>
        <TextInput
          name="arrivedAt"
          label={t.arrivedAt}
          value={start('arrivedAt', shown(stay.arrived_at))}
          tabular
        />
        <TextInput
          name="leftAt"
          label={t.leftAt}
          value={start('leftAt', stay.left_at ? shown(stay.left_at) : '')}
          tabular
        />
        <TextInput name="reason" label={t.reason} value={start('reason', '')} required />
      </FieldRow>
      <Checkbox name="never" label={t.never} checked={start('never', '') !== ''} />
      <SubmitBar>
        <Button tone="primary">{t.save}</Button>
      </SubmitBar>
    </Form>
  );
};
