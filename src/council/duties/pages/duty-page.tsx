import type { VNode } from 'preact';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Card,
  DefinitionList,
  FactStrip,
  ItemList,
  LinkButton,
  PageHeader,
  SplitLayout,
  Stack,
} from '#src/ui/index.ts';
import type { DutyToCopy } from '../copying/copy-lines.ts';
import { actHref, dutyKind } from '../kinds.ts';
import { dutyText } from '../messages.ts';
import type { DutyAbilities } from '../policy.ts';
import type { ActView } from '../queries/acts.ts';
import type { DutyView } from '../queries/duty-view.ts';
import type { RegisterRow } from '../queries/register.ts';
import { ActButtons } from './act-buttons.tsx';
import { DutyCopyText } from './copy-text.tsx';
import { DueWhy } from './due-why.tsx';
import { History } from './history.tsx';
import type { Names } from './history.tsx';
import { DueMark, shownDay, StateBadge } from './marks.tsx';

export interface DutyPageProps {
  readonly locale: Locale;
  readonly today: string;
  readonly duty: DutyView;
  readonly parts: readonly RegisterRow[];
  readonly acts: readonly ActView[];
  readonly watchers: readonly { readonly id: string; readonly name: string }[];
  readonly abilities: DutyAbilities;
  readonly isDebtor: boolean;
  readonly names: Names;
  readonly mayFollow: boolean;
  readonly copy: DutyToCopy | null;
  /** Parts that later rooms draw. */
  readonly panels: readonly VNode[];
}

/** One duty: what is owed and why by that day, what happened, what the reader can do now. */
export const DutyPage = (props: DutyPageProps) => {
  const { locale, duty, parts, mayFollow } = props;
  const text = dutyText(locale);
  const home = mayFollow
    ? { href: '/duties', label: text.registerTitle }
    : { href: '/inbox', label: text.inboxTitle };
  return (
    <>
      <PageHeader
        breadcrumbs={[home]}
        title={duty.title}
        subtitle={duty.code}
        marks={<Marks {...props} />}
        actions={
          <LinkButton href={duty.link} icon="link">
            {text.record}
          </LinkButton>
        }
      />
      <Strip {...props} />
      <SplitLayout
        railLabel={text.whatNow}
        railFirst
        rail={
          <Stack>
            <Card title={text.whatNow} tone="accent">
              <ActButtons
                locale={locale}
                abilities={props.abilities}
                isDebtor={props.isDebtor}
                hrefOf={(act) => actHref(duty, act)}
                labels={dutyKind(duty.kind).actLabels?.[locale]}
              />
            </Card>
            <DueWhy duty={duty} locale={locale} />
            {props.panels}
            {props.copy && <DutyCopyText locale={locale} copy={props.copy} />}
          </Stack>
        }
        main={
          <Stack>
            <Definition {...props} />
            {parts.length > 0 && (
              <Card title={text.partsTitle} flush>
                <Parts {...props} />
              </Card>
            )}
            <Card title={text.history}>
              <History
                acts={props.acts}
                names={props.names}
                locale={locale}
                labels={dutyKind(duty.kind).doneLabels?.[locale]}
              />
            </Card>
          </Stack>
        }
      />
    </>
  );
};

const Marks = ({ duty, locale }: DutyPageProps) => {
  const text = dutyText(locale);
  const step = text.steps[duty.escalation_step as keyof typeof text.steps];
  return (
    <>
      <StateBadge state={duty.state} locale={locale} />
      {step && <Badge tone="outline">{step}</Badge>}
    </>
  );
};

const Strip = ({ locale, duty, today }: DutyPageProps) => {
  const text = dutyText(locale);
  return (
    <FactStrip
      items={[
        {
          term: text.columns.debtor,
          value: duty.debtorName,
          ...(duty.parent_duty_id ? { note: text.parts[duty.part] } : {}),
        },
        { term: text.columns.creditor, value: duty.creditorName },
        {
          term: text.columns.due,
          value: shownDay(duty.due_on),
          note: <DueMark duty={duty} today={today} locale={locale} />,
        },
      ]}
    />
  );
};

const Definition = ({ locale, duty, watchers }: DutyPageProps) => {
  const text = dutyText(locale);
  const outcome = text.outcomes[duty.outcome as keyof typeof text.outcomes];
  return (
    <Card title={text.definition}>
      <DefinitionList
        stacked
        columns={2}
        items={[
          { term: text.columns.kind, value: dutyKind(duty.kind).labels[locale] },
          { term: text.placedOn, value: shownDay(duty.placed_on) },
          duty.unitName !== null && { term: text.columns.unit, value: duty.unitName },
          duty.round > 1 && { term: text.round, value: duty.round },
          outcome !== undefined && {
            term: text.outcome,
            value: outcome,
            note: shownDay(duty.ended_on),
          },
          watchers.length > 0 && {
            term: text.watchers,
            value: watchers.map(({ name }) => name).join('; '),
          },
          duty.parent_duty_id !== null && {
            term: text.whole,
            value: <a href={`/duties/${duty.parent_duty_id}`}>{text.openDuty}</a>,
          },
        ]}
      />
    </Card>
  );
};

const Parts = ({ parts, locale, today }: DutyPageProps) => {
  const text = dutyText(locale);
  return (
    <ItemList
      items={parts.map((part) => ({
        key: part.id,
        href: `/duties/${part.id}`,
        title: `${text.parts[part.part]}: ${part.debtorName}`,
        meta: `${part.title} · ${text.columns.due}: ${shownDay(part.due_on)}`,
        mark: (
          <>
            <StateBadge state={part.state} locale={locale} />
            <DueMark duty={part} today={today} locale={locale} />
          </>
        ),
      }))}
    />
  );
};
