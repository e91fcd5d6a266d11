import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, LinkButton, Meta, Section, Stack } from '#src/ui/index.ts';
import type { DutyAct } from '../acts.ts';
import { actHref, dutyKind } from '../kinds.ts';
import { dutyText } from '../messages.ts';
import { dutyAbilities } from '../policy.ts';
import type { DutyView } from '../queries/duty-view.ts';
import { isEnded, isOwed } from '../rules.ts';
import { ActButtons } from './act-buttons.tsx';
import { DueMark, shownDay, StateBadge } from './marks.tsx';

export interface DutyPanelProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly today: string;
  readonly duties: readonly DutyView[];
  /** Which acts to offer here; the record's room may keep some for its own pages. */
  readonly acts?: readonly DutyAct[];
  readonly hrefOf?: (duty: DutyView, act: DutyAct) => string;
}

/** On a record's page: who must do it, by when, how that stands, and what the reader can do. */
export const DutyPanel = (props: DutyPanelProps) => {
  const text = dutyText(props.locale);
  const open = props.duties.filter(({ state }) => !isEnded(state));
  const ended = props.duties.filter(({ state }) => isEnded(state));
  return (
    <Card title={text.panelTitle}>
      <Stack>
        {props.duties.length === 0 && <p>{text.panelEmpty}</p>}
        {open.map((duty) => (
          <OpenDuty {...props} duty={duty} key={duty.id} />
        ))}
        {ended.map((duty) => (
          <DutyLine {...props} duty={duty} key={duty.id} />
        ))}
      </Stack>
    </Card>
  );
};

const OpenDuty = (props: DutyPanelProps & { duty: DutyView }) => {
  const { actor, duty, locale, acts } = props;
  const hrefOf = props.hrefOf ?? actHref;
  return (
    <Stack>
      <DutyLine {...props} />
      {acts?.length !== 0 && (
        <ActButtons
          locale={locale}
          abilities={dutyAbilities(actor, duty)}
          isDebtor={actor.bodyIds.includes(duty.debtor_body_id)}
          hrefOf={(act) => hrefOf(duty, act)}
          labels={dutyKind(duty.kind).actLabels?.[locale]}
          {...(acts ? { acts } : {})}
        />
      )}
    </Stack>
  );
};

const DutyLine = ({ duty, locale, today }: DutyPanelProps & { duty: DutyView }) => {
  const text = dutyText(locale);
  const isPart = duty.parent_duty_id !== null;
  // The record itself says when its answer was due.
  const isDueShown = isPart || isOwed(duty);
  return (
    <Section
      level={3}
      title={isPart ? text.changes.part(text.parts[duty.part], duty.debtorName) : duty.debtorName}
      actions={
        <LinkButton href={`/duties/${duty.id}`} size="small" tone="quiet">
          {text.openDuty}
        </LinkButton>
      }
    >
      <Meta
        items={[
          <StateBadge state={duty.state} locale={locale} key="state" />,
          isDueShown && `${text.columns.due}: ${shownDay(duty.due_on)}`,
          <DueMark duty={duty} today={today} locale={locale} key="due" />,
        ]}
      />
    </Section>
  );
};
