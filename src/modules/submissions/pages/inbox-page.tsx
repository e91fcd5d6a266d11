import { personalDataIn } from '#src/modules/publication/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Button,
  DataTable,
  EmptyState,
  LinkButton,
  Notice,
  PageHeader,
  PostForm,
  Stack,
  Tabs,
} from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { inboxText } from '../messages/inbox.ts';
import { INBOX_TABS } from '../queries/inbox.ts';
import type { InboxList, InboxTab, ListedSubmission, Suspects } from '../queries/inbox.ts';
import { moment } from './moment.ts';

interface InboxPageProps {
  readonly locale: Locale;
  readonly tab: InboxTab;
  readonly list: InboxList;
  readonly waiting: number;
  readonly suspects: Suspects;
  readonly calls: number;
  /** The suspects under one line, where it was opened. */
  readonly group: { readonly id: string; readonly rows: readonly ListedSubmission[] } | null;
  readonly maySettle: boolean;
}

const SHORT = 220;

export const InboxPage = (props: InboxPageProps) => {
  const { locale, tab, list, waiting, suspects, calls, maySettle, group } = props;
  const t = inboxText(locale);
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.subtitle}
        actions={
          <>
            <LinkButton href="/submissions/calls" icon="phone">
              {calls > 0 ? `${t.calls} (${calls})` : t.calls}
            </LinkButton>
            <LinkButton href="/submissions/questions" tone="quiet" icon="chat">
              {t.questions}
            </LinkButton>
            {maySettle && (
              <LinkButton href="/submissions/settings" tone="quiet" icon="settings">
                {t.settings}
              </LinkButton>
            )}
          </>
        }
      />
      <Tabs
        label={t.tabsLabel}
        tabs={INBOX_TABS.map((name) => ({
          href: name === 'waiting' ? '/submissions' : `/submissions?tab=${name}`,
          label: t.tabs[name],
          current: name === tab,
          ...(name === 'waiting' && { count: waiting }),
          ...(name === 'suspect' && { count: suspects.total }),
        }))}
      />
      <Stack>
        {tab === 'suspect' && group === null && suspects.newest !== null && (
          <Clear locale={locale} suspects={suspects} newest={suspects.newest} />
        )}
        {group !== null && <h2>{t.groupTitle(group.rows.length)}</h2>}
        {list.rows.length === 0 ? (
          <EmptyState title={t.empty[tab]}>{t.emptyWords}</EmptyState>
        ) : (
          <Submissions {...props} />
        )}
        {list.next !== null && (
          <LinkButton href={`/submissions?tab=${tab}&after=${list.next}`}>{t.more}</LinkButton>
        )}
      </Stack>
    </>
  );
};

/** What robots sent goes in one act, by what it was told apart by. */
const Clear = ({
  locale,
  suspects,
  newest,
}: {
  readonly locale: Locale;
  readonly suspects: Suspects;
  readonly newest: string;
}) => {
  const t = inboxText(locale);
  const all = suspects.counts.length > 1;
  return (
    <Notice tone="info" title={t.suspectTitle}>
      <p>{t.suspectWords}</p>
      <PostForm class="button-row" action="/submissions/clear-suspects" fields={{ until: newest }}>
        {suspects.counts.map(({ suspicion, count }) => (
          <Button name="suspicion" value={suspicion} tone="plain" key={suspicion}>
            {t.clearOf(t.suspicions[suspicion], count)}
          </Button>
        ))}
        {all && <Button tone="danger">{t.clearAll(suspects.total)}</Button>}
      </PostForm>
    </Notice>
  );
};

const Marks = ({ locale, row }: { readonly locale: Locale; readonly row: ListedSubmission }) => {
  const t = inboxText(locale);
  return (
    <>
      {row.alike > 1 && <Badge tone="warning">{t.alike(row.alike)}</Badge>}
      {row.suspicion && <Badge tone="outline">{t.suspicions[row.suspicion]}</Badge>}
      {row.accuses && <Badge tone="danger">{t.accuses}</Badge>}
      {personalDataIn(row.text).length > 0 && <Badge tone="warning">{t.personal}</Badge>}
      {row.photos > 0 && <Badge tone="outline">{t.photos(row.photos)}</Badge>}
      {row.state === 'joined' && <Badge tone="info">{t.states.joined}</Badge>}
      {row.refusedReason && <Badge tone="outline">{t.reasons[row.refusedReason]}</Badge>}
    </>
  );
};

const Submissions = ({ locale, tab, list }: InboxPageProps) => {
  const t = inboxText(locale);
  const columns: readonly Column<ListedSubmission>[] = [
    {
      key: 'text',
      header: t.text,
      card: 'title',
      width: 'wide',
      cell: (row) => (row.text.length > SHORT ? `${row.text.slice(0, SHORT)}…` : row.text) || '–',
      below: (row) =>
        row.alike > 1 ? (
          <a href={`/submissions?tab=suspect&group=${row.groupId}`}>{t.openGroup}</a>
        ) : (
          row.petitionCode
        ),
    },
    {
      key: 'where',
      header: t.where,
      card: 'meta',
      width: 'medium',
      cell: (row) => [row.place, row.unitName].filter(Boolean).join(', '),
    },
    {
      key: 'at',
      header: t.at,
      card: 'meta',
      nowrap: true,
      cell: (row) => moment(row.submittedAt),
    },
    {
      key: 'marks',
      header: t.state,
      headerHidden: true,
      card: 'mark',
      cell: (row) => <Marks locale={locale} row={row} />,
    },
  ];
  const selection = {
    action: '/submissions/refuse-spam',
    name: 'chosen[]',
    rowLabel: (row: ListedSubmission) => row.text.slice(0, 80),
    actions: (
      <>
        {tab === 'suspect' && (
          <Button tone="primary" formAction="/submissions/vouch">
            {t.vouch}
          </Button>
        )}
        <Button tone="danger">{t.refuseChosen}</Button>
      </>
    ),
  };
  return (
    <DataTable
      caption={t.caption}
      rows={list.rows}
      rowKey={(row) => (row.alike > 1 ? `group.${row.groupId}` : `${row.id}.${row.version}`)}
      rowHref={(row) => `/submissions/${row.id}`}
      columns={columns}
      {...((tab === 'waiting' || tab === 'suspect') && { selection })}
    />
  );
};
