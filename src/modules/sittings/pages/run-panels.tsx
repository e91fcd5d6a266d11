import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import { ITEM_KINDS, meetingWords } from '#src/modules/meetings/index.ts';
import {
  Checkbox,
  FieldRow,
  LinkButton,
  Notice,
  Section,
  Select,
  Stack,
  TextInput,
} from '#src/ui/index.ts';
import { screenText } from '../messages/screen.ts';
import { NOT_TAKEN_UP } from '../rules/concluded.ts';
import { PanelForm, TimeField, value } from './fields.tsx';
import { itemLabel } from './screen-view.ts';
import type { SecretaryView } from './screen-view.ts';

type Props = { readonly view: SecretaryView };

/** Members in the room: one of them presides. */
function candidates({ record }: SecretaryView) {
  return record.attendance
    .filter(({ person, isThere }) => person.has_vote && isThere)
    .map(({ person }) => ({ value: person.id, label: person.name }));
}

export const OpenPanel = ({ view }: Props) => {
  const t = screenText(view.locale);
  const chair = view.record.attendance.find(({ person }) => person.role === 'chair');
  const usual = chair?.isThere ? chair.person.id : '';
  const { quorum } = view.record;
  const plannedOn = dayAt(view.meeting.starts_at);
  const isEarly = dayAt(view.now) < plannedOn;
  return (
    <Stack>
      {isEarly && (
        <Notice
          tone="warning"
          actions={
            <LinkButton href={`/meetings/${view.meeting.code}/move`} size="small">
              {t.move}
            </LinkButton>
          }
        >
          {t.openEarly(formatDay(plannedOn))}
        </Notice>
      )}
      {!quorum.isReached && view.refused !== 'open' && <Notice tone="warning">{t.openLead}</Notice>}
      <PanelForm view={view} act="open" button={t.open}>
        <FieldRow>
          <Select
            name="presidingId"
            label={t.presiding[view.noun]}
            hint={chair && !chair.isThere ? t.chairAway(chair.person.name) : undefined}
            options={candidates(view)}
            placeholder=""
            value={value(view, 'presidingId', usual)}
          />
          <TimeField view={view} />
        </FieldRow>
        <Checkbox name="isElected" label={t.isElected} checked={value(view, 'isElected') !== ''} />
        {isEarly && (
          <TextInput
            name="earlyReason"
            label={t.earlyReason}
            value={value(view, 'earlyReason')}
            required
          />
        )}
      </PanelForm>
      {!quorum.isReached && (
        <>
          <Section title={t.wait} level={3}>
            <PanelForm view={view} act="wait" button={t.wait} tone="plain">
              <TextInput name="note" label={t.breakNote} value={value(view, 'note')} optional />
            </PanelForm>
          </Section>
          <NoQuorumForm view={view} />
        </>
      )}
    </Stack>
  );
};

const NoQuorumForm = ({ view }: Props) => {
  const t = screenText(view.locale);
  return (
    <Section title={t.closeNoQuorum} level={3} note={t.closeNoQuorumHint}>
      <PanelForm view={view} act="no-quorum" button={t.closeNoQuorum} tone="danger">
        <FieldRow>
          <TextInput name="note" label={t.reason} value={value(view, 'note')} required />
          <TimeField view={view} />
        </FieldRow>
      </PanelForm>
    </Section>
  );
};

export const PresidePanel = ({ view }: Props) => {
  const t = screenText(view.locale);
  const { presiding } = view.record;
  return (
    <PanelForm view={view} act="preside" button={t.changePresider}>
      <FieldRow>
        <Select
          name="presidingId"
          label={t.newPresider}
          options={candidates(view).filter((one) => one.value !== presiding?.id)}
          placeholder=""
          value={value(view, 'presidingId')}
        />
        <TimeField view={view} />
      </FieldRow>
      <Checkbox name="isElected" label={t.isElected} checked={value(view, 'isElected') !== ''} />
      {presiding && (
        <Checkbox
          name="formerLeaves"
          label={t.formerLeaves(presiding.name)}
          checked={value(view, 'formerLeaves') !== ''}
        />
      )}
    </PanelForm>
  );
};

export const BreakPanel = ({ view }: Props) => {
  const t = screenText(view.locale);
  if (view.record.sitting?.state === 'adjourned') {
    return (
      <Stack>
        <PanelForm view={view} act="resume" button={t.resume}>
          <TimeField view={view} />
        </PanelForm>
        {!view.record.quorum.isReached && <NoQuorumForm view={view} />}
      </Stack>
    );
  }
  return (
    <PanelForm view={view} act="adjourn" button={t.adjourn}>
      <FieldRow>
        <TextInput name="note" label={t.breakNote} value={value(view, 'note')} optional />
        <TimeField view={view} />
      </FieldRow>
    </PanelForm>
  );
};

export const ClosePanel = ({ view }: Props) => {
  const t = screenText(view.locale);
  const planned = view.agenda.filter(({ state }) => state === 'planned');
  const left = planned.length;
  const isReasonNeeded = planned.some(({ id }) => !view.concluded.has(id));
  if (!view.record.quorum.isReached) return <NoQuorumForm view={view} />;
  return (
    <PanelForm view={view} act="close" button={t.close}>
      <ConcludedField view={view} />
      {left > 0 && (
        <TextInput
          name="deferReason"
          label={t.deferReason}
          hint={t.deferHint(left)}
          value={value(view, 'deferReason')}
          required={isReasonNeeded}
        />
      )}
      <FieldRow>
        <TextInput name="note" label={t.closeNote} value={value(view, 'note')} optional />
        <TimeField view={view} />
      </FieldRow>
      {view.isPaperAwaited && (
        <Checkbox
          name="keepPapers"
          label={t.keepPapers}
          checked={value(view, 'keepPapers') !== ''}
        />
      )}
    </PanelForm>
  );
};

/** Items on which something was concluded though nobody recorded that they were taken up. */
const ConcludedField = ({ view }: Props) => {
  const t = screenText(view.locale);
  const open = view.agenda.filter(
    ({ id, state }) => NOT_TAKEN_UP.has(state) && view.concluded.has(id),
  );
  if (open.length === 0) return null;
  return (
    <Select
      name="concluded"
      label={t.concluded}
      hint={open.map(itemLabel).join('; ')}
      options={[
        { value: 'done', label: t.concludedWays.done },
        { value: 'defer', label: t.concludedWays.defer },
      ]}
      placeholder={t.concludedChoose}
      value={value(view, 'concluded')}
    />
  );
};

export const ItemPanel = ({ view }: Props) => {
  const t = screenText(view.locale);
  const kinds = meetingWords(view.locale).itemKinds;
  return (
    <PanelForm view={view} act="add-item" button={t.addItem}>
      <TextInput
        name="title"
        label={t.itemTitle}
        value={value(view, 'title')}
        required
        takesFocus
      />
      <FieldRow>
        <Select
          name="kind"
          label={t.itemKind}
          options={ITEM_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
          value={value(view, 'kind', 'other')}
        />
        <TextInput
          name="minutes"
          label={t.minutesPlanned}
          value={value(view, 'minutes')}
          inputMode="numeric"
          optional
        />
        <TextInput name="reason" label={t.reason} value={value(view, 'reason')} optional />
      </FieldRow>
      <Checkbox
        name="isRestricted"
        label={t.isRestricted}
        checked={value(view, 'isRestricted') !== ''}
      />
    </PanelForm>
  );
};

export const LeaveOutPanel = ({ view }: Props) => {
  const t = screenText(view.locale);
  const items = view.agenda
    .filter(({ state }) => state === 'planned' || state === 'current')
    .map((item) => ({ value: item.id, label: itemLabel(item) }));
  return (
    <PanelForm view={view} act="leave-out" button={t.save}>
      <FieldRow>
        <Select
          name="itemId"
          label={t.chooseItem}
          options={items}
          placeholder={t.chooseItem}
          value={value(view, 'itemId')}
        />
        <Select
          name="to"
          label={t.itemKind}
          options={[
            { value: 'withdraw', label: t.withdraw },
            { value: 'defer', label: t.defer },
          ]}
          value={value(view, 'to', 'withdraw')}
        />
      </FieldRow>
      <FieldRow>
        <TextInput name="reason" label={t.reason} value={value(view, 'reason')} required />
        <TimeField view={view} />
      </FieldRow>
    </PanelForm>
  );
};
