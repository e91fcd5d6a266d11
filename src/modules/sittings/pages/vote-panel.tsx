import { FieldRow, FileField, Notice, Select, TextInput } from '#src/ui/index.ts';
import { majorityWords } from '../messages/majority.ts';
import { screenText } from '../messages/screen.ts';
import { asUsed, isConfirmed, voteRulesFor } from '../rules/choosing.ts';
import { VOTE_SIDES } from '../rules/majority.ts';
import type { StoredRule } from '../schema.ts';
import { ItemField, PanelForm, TimeField, value } from './fields.tsx';
import { isShort } from './live.tsx';
import { currentItem, itemLabel } from './screen-view.ts';
import type { SecretaryView } from './screen-view.ts';

export interface VoteFieldsProps {
  readonly view: SecretaryView;
  readonly method: 'hands' | 'ballot';
}

const numbers = ['votesFor', 'votesAgainst', 'votesAbstain'] as const;
const ballots = ['issued', 'returned', 'valid', 'invalid'] as const;

/** The rules that fit, the usual one first, in words. */
function ruleOptions(view: SecretaryView): { value: string; label: string }[] {
  const t = screenText(view.locale);
  const item =
    view.agenda.find(({ id }) => id === value(view, 'itemId')) ?? currentItem(view.agenda);
  const nameOf = (rule: StoredRule) => {
    const name = view.locale === 'vi' ? rule.name_vi : rule.name_en;
    const words = `${name}: ${majorityWords(asUsed(rule), view.locale, view.noun)}`;
    return isConfirmed(rule) ? words : t.ruleUnconfirmed(words);
  };
  return voteRulesFor(view.rules, view.meeting.kind, item?.kind ?? null).map((rule) => ({
    value: rule.id,
    label: nameOf(rule),
  }));
}

export const NumberField = (props: {
  readonly view: SecretaryView;
  readonly name: string;
  readonly label: string;
  readonly takesFocus?: boolean;
  readonly hint?: string;
}) => (
  <TextInput
    name={props.name}
    label={props.label}
    hint={props.hint}
    value={value(props.view, props.name)}
    inputMode="numeric"
    takesFocus={props.takesFocus ?? false}
    width="short"
    tabular
  />
);

export const VoteFields = ({ view, method }: VoteFieldsProps) => {
  const t = screenText(view.locale);
  const rules = ruleOptions(view);
  return (
    <>
      <FieldRow>
        {numbers.map((name) => (
          <NumberField
            view={view}
            name={name}
            label={t[name]}
            takesFocus={name === 'votesFor'}
            {...(name === 'votesAbstain' && { hint: t.abstainHint })}
            key={name}
          />
        ))}
      </FieldRow>
      {method === 'ballot' && (
        <>
          <FieldRow>
            {ballots.map((name) => (
              <NumberField view={view} name={name} label={t[name]} key={name} />
            ))}
          </FieldRow>
          <TextInput name="board" label={t.board} value={value(view, 'board')} required />
          <FileField name="files[]" label={t.scan} accept=".pdf,image/*" optional />
        </>
      )}
      <FieldRow>
        <Select
          name="ruleId"
          label={t.rule}
          options={rules}
          value={value(view, 'ruleId', rules[0]?.value ?? '')}
        />
        <Select
          name="chairSide"
          label={t.chairSide}
          hint={t.chairSideHint}
          options={VOTE_SIDES.map((side) => ({ value: side, label: t.sides[side] }))}
          placeholder=""
          value={value(view, 'chairSide')}
        />
      </FieldRow>
    </>
  );
};

export const VotePanel = ({ view, method }: VoteFieldsProps) => {
  const t = screenText(view.locale);
  const current = currentItem(view.agenda);
  if (isShort(view)) return <Notice tone="warning" title={t.quorumLostWords} />;
  return (
    <PanelForm
      view={view}
      act={method === 'ballot' ? 'ballot' : 'vote'}
      button={t.recordVote}
      note={t.computeNote}
      multipart={method === 'ballot'}
    >
      <TextInput
        name="subject"
        label={t.subject}
        value={value(view, 'subject', current ? itemLabel(current) : '')}
        required
      />
      <VoteFields view={view} method={method} />
      <FieldRow>
        <ItemField view={view} />
        <TimeField view={view} />
      </FieldRow>
    </PanelForm>
  );
};
