import type { Body } from '#src/council/bodies/index.ts';
import { day, formatDay } from '#src/council/calendar/index.ts';
import { meetingWords } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Button,
  Card,
  Combobox,
  DataTable,
  EmptyState,
  Form,
  Meta,
  PageHeader,
  PostButton,
  ScreenOnly,
  Stack,
  StatRow,
  SubmitBar,
  TextArea,
  Refused,
} from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { programmesText } from '../messages/pages.ts';
import type { ListedItem } from '../queries/programmes.ts';
import { deliveredRatio } from '../rules.ts';
import type { Programme } from '../rules.ts';
import { ItemFields, monthText, valueOf } from './parts.tsx';
import type { Answer } from './parts.tsx';

export interface ProgrammePageProps extends Answer {
  readonly locale: Locale;
  readonly programme: Programme;
  readonly items: readonly ListedItem[];
  readonly shown: 'all' | 'planned' | 'delivered' | 'dropped';
  readonly bodies: readonly Body[];
  readonly mayManage: boolean;
  readonly mayApprove: boolean;
  readonly month: string;
  readonly answered?: 'item' | 'paste' | undefined;
}

export const ProgrammePage = (props: ProgrammePageProps) => {
  const { locale, programme, items, mayManage, mayApprove } = props;
  const t = programmesText(locale);
  return (
    <>
      <PageHeader
        title={programme.title}
        subtitle={programme.document_number}
        breadcrumbs={[{ href: '/programmes', label: t.title }]}
        marks={
          <Badge tone={programme.state === 'approved' ? 'success' : 'outline'}>
            {t.states[programme.state]}
          </Badge>
        }
        actions={
          mayApprove &&
          programme.state === 'draft' &&
          items.length > 0 && (
            <PostButton
              action={`/programmes/${programme.id}/approve`}
              fields={{ version: String(programme.version) }}
              tone="primary"
            >
              {t.approve}
            </PostButton>
          )
        }
      />
      <Stack>
        <Ratios {...props} />
        <Card flush>
          <Items {...props} />
        </Card>
        {mayManage && (
          <ScreenOnly>
            <Stack>
              <AddForm {...props} />
              <PasteForm {...props} />
            </Stack>
          </ScreenOnly>
        )}
      </Stack>
    </>
  );
};

/** Every figure opens its rows. */
const Ratios = ({ locale, programme, items, month, shown }: ProgrammePageProps) => {
  const t = programmesText(locale);
  const until = deliveredRatio(items, month);
  const whole = deliveredRatio(items);
  const count = (state: ListedItem['state']) => items.filter((one) => one.state === state).length;
  const href = (which: ProgrammePageProps['shown']) => `/programmes/${programme.id}?show=${which}`;
  return (
    <StatRow
      stats={[
        {
          label: t.ratioUntil(monthText(month)),
          value: until.percent === null ? '–' : `${until.percent.toLocaleString('vi-VN')} %`,
          note: t.ratio(until.delivered, until.planned, until.percent),
          href: href('all'),
          current: shown === 'all',
        },
        {
          label: t.itemStates.delivered,
          value: whole.delivered,
          note: t.ratioWhole,
          href: href('delivered'),
          current: shown === 'delivered',
        },
        {
          label: t.itemStates.planned,
          value: count('planned'),
          href: href('planned'),
          current: shown === 'planned',
        },
        {
          label: t.itemStates.dropped,
          value: count('dropped'),
          href: href('dropped'),
          current: shown === 'dropped',
        },
      ]}
    />
  );
};

const TONES = { planned: 'outline', delivered: 'success', dropped: 'neutral' } as const;

const Items = ({ locale, items, shown, mayManage }: ProgrammePageProps) => {
  const t = programmesText(locale);
  const words = meetingWords(locale);
  const columns: readonly Column<ListedItem>[] = [
    {
      key: 'month',
      header: t.month,
      card: 'meta',
      nowrap: true,
      cell: (item) => (item.month === null ? t.anyMonth : monthText(item.month)),
    },
    {
      key: 'title',
      header: t.itemTitle,
      card: 'title',
      width: 'wide',
      cell: (item) => item.title,
      below: (item) => <Meta items={notesOf(item, t)} />,
    },
    {
      key: 'kind',
      header: t.itemKind,
      card: 'meta',
      cell: (item) => words.itemKinds[item.kind],
    },
    { key: 'body', header: t.body, card: 'meta', cell: (item) => item.bodyName },
    {
      key: 'state',
      header: t.state,
      card: 'mark',
      nowrap: true,
      cell: (item) => <Badge tone={TONES[item.state]}>{t.itemStates[item.state]}</Badge>,
    },
  ];
  return (
    <DataTable
      caption={t.planned}
      rows={items.filter(({ state }) => shown === 'all' || state === shown)}
      rowKey={(item) => item.id}
      {...(mayManage && { rowHref: (item: ListedItem) => `/programmes/items/${item.id}` })}
      columns={columns}
      empty={<EmptyState title={t.noItems}>{t.noItemsWords}</EmptyState>}
    />
  );
};

function notesOf(item: ListedItem, t: ReturnType<typeof programmesText>): string[] {
  const isMoved = item.first_month !== null && item.first_month !== item.month;
  return [
    ...(item.delivered_on ? [formatDay(day(item.delivered_on))] : []),
    ...(item.meetingTitle ? [`${t.inMeeting}: ${item.meetingTitle}`] : []),
    ...(isMoved ? [t.firstMonth(monthText(item.first_month))] : []),
    ...(item.moved_count > 0 ? [t.moved(item.moved_count)] : []),
    ...(item.closed_note ? [item.closed_note] : []),
  ];
}

const AddForm = (props: ProgrammePageProps) => {
  const t = programmesText(props.locale);
  const answer: Answer = props.answered === 'item' ? props : {};
  return (
    <Card title={t.add}>
      <Form
        action={`/programmes/${props.programme.id}/items`}
        errors={answer.refusal?.fields}
        prefix="item"
      >
        <Refused refusal={answer.refusal} />
        <ItemFields {...answer} locale={props.locale} bodies={props.bodies} />
        <SubmitBar>
          <Button>{t.add}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};

const PasteForm = (props: ProgrammePageProps) => {
  const t = programmesText(props.locale);
  const answer: Answer = props.answered === 'paste' ? props : {};
  return (
    <Card title={t.paste} note={t.pasteNote} tone="quiet">
      <Form
        action={`/programmes/${props.programme.id}/paste`}
        errors={answer.refusal?.fields}
        prefix="paste"
      >
        <Refused refusal={answer.refusal} />
        <Combobox
          name="bodyId"
          label={t.body}
          options={props.bodies.map(({ id, name }) => ({ value: id, label: name }))}
          value={valueOf(answer, 'bodyId')}
          required
        />
        <TextArea name="lines" label={t.lines} rows={8} value={valueOf(answer, 'lines')} required />
        <SubmitBar>
          <Button tone="plain">{t.paste}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};
