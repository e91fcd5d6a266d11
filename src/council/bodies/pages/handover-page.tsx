import { day, formatDay, formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import {
  Card,
  DataTable,
  DefinitionList,
  LinkButton,
  Notice,
  PageHeader,
  PostButton,
  Prose,
  SplitLayout,
  Stack,
  Refused,
} from '#src/ui/index.ts';
import { handoverText } from '../messages/handovers.ts';
import type { HandoverLine } from '../store/handovers.ts';
import { MOST_LISTED } from '../open-files.ts';
import type { OpenFile } from '../open-files.ts';
import { roleName } from '../messages/role-names.ts';
import type { SeatRole } from '../schema.ts';
import { HandoverState } from './handovers-page.tsx';

export interface HandoverPageProps {
  readonly locale: Locale;
  readonly handover: HandoverLine;
  readonly petitions: readonly OpenFile[];
  readonly duties: readonly OpenFile[];
  readonly mayGive: boolean;
  readonly signsForGiver: boolean;
  readonly mayTake: boolean;
  readonly refusal?: Refusal | undefined;
}

export const HandoverPage = (props: HandoverPageProps) => {
  const { locale, handover } = props;
  const text = handoverText(locale);
  return (
    <>
      <PageHeader
        title={`${handover.giver ?? text.wholeCouncil} → ${handover.taker}`}
        subtitle={text.kindShort[handover.kind]}
        breadcrumbs={[{ href: '/handovers', label: text.title }]}
        marks={<HandoverState handover={handover} locale={locale} />}
        actions={
          <LinkButton href={`/handovers/${handover.id}/print`} icon="print">
            {text.print}
          </LinkButton>
        }
      />
      <SplitLayout
        railLabel={text.facts}
        railFirst
        main={<HandoverLists {...props} />}
        rail={
          <Card title={text.facts}>
            <HandoverFacts {...props} />
            <Signing {...props} />
          </Card>
        }
      />
    </>
  );
};

export const HandoverLists = ({ locale, petitions, duties }: HandoverPageProps) => {
  const text = handoverText(locale);
  const isCut = petitions.length >= MOST_LISTED || duties.length >= MOST_LISTED;
  return (
    <Stack>
      {isCut && <Notice tone="warning">{text.cut(MOST_LISTED)}</Notice>}
      <Card title={text.petitions(petitions.length)} flush>
        <FileTable locale={locale} files={petitions} caption={text.petitions(petitions.length)} />
      </Card>
      <Card title={text.duties(duties.length)} flush>
        <FileTable locale={locale} files={duties} caption={text.duties(duties.length)} />
      </Card>
    </Stack>
  );
};

interface FileTableProps {
  readonly locale: Locale;
  readonly files: readonly OpenFile[];
  readonly caption: string;
}

const FileTable = ({ locale, files, caption }: FileTableProps) => {
  const text = handoverText(locale);
  return (
    <DataTable
      caption={caption}
      rows={files}
      rowKey={(file) => file.id}
      rowHref={(file) => file.href}
      dense
      empty={<Prose text={text.none} />}
      columns={[
        { key: 'title', header: text.content, card: 'title', cell: (file) => file.title },
        { key: 'code', header: text.code, card: 'meta', nowrap: true, cell: (file) => file.code },
        {
          key: 'due',
          header: text.due,
          card: 'mark',
          nowrap: true,
          cell: (file) => (file.dueOn ? formatDay(day(file.dueOn)) : '–'),
        },
      ]}
    />
  );
};

export const HandoverFacts = ({ locale, handover }: HandoverPageProps) => {
  const text = handoverText(locale);
  const role = (name: string | null) => (name ? `${roleName(name as SeatRole, locale)}, ` : '');
  const signed = (name: string | null, at: Date | null) =>
    at ? text.signedBy(name ?? '', formatInstant(at)) : text.notSigned;
  return (
    <DefinitionList
      stacked
      items={[
        { term: text.reason, value: handover.reason },
        { term: text.preparedOn, value: formatInstant(handover.prepared_at) },
        {
          term: text.from,
          value: handover.giver ?? text.wholeCouncil,
          note: `${role(handover.giver_role)}${handover.giver_body ?? ''} · ${signed(
            handover.given_by_name,
            handover.given_at,
          )}`,
        },
        {
          term: text.to,
          value: handover.taker,
          note: `${role(handover.taker_role)}${handover.taker_body} · ${signed(
            handover.taken_by_name,
            handover.taken_at,
          )}`,
        },
      ]}
    />
  );
};

const Signing = ({ locale, handover, refusal, ...may }: HandoverPageProps) => {
  const text = handoverText(locale);
  return (
    <Stack>
      <Refused refusal={refusal} />
      {may.mayGive && (
        <PostButton action={`/handovers/${handover.id}/give`} tone="primary">
          {may.signsForGiver ? text.giveFor : text.give}
        </PostButton>
      )}
      {may.mayTake && (
        <PostButton action={`/handovers/${handover.id}/take`} tone="primary">
          {text.take}
        </PostButton>
      )}
    </Stack>
  );
};

/** The same record on paper, without the desk around it. */
export const HandoverPrintPage = (props: HandoverPageProps) => {
  const text = handoverText(props.locale);
  return (
    <>
      <PageHeader title={text.minutes} subtitle={props.handover.taker_body} />
      <HandoverFacts {...props} />
      <HandoverLists {...props} />
    </>
  );
};
