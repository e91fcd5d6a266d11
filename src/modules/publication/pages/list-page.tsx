import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Button,
  DataTable,
  EmptyState,
  LinkButton,
  Notice,
  PageHeader,
  Stack,
  Tabs,
} from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { accusationIn } from '../accusations.ts';
import { publicationText } from '../messages.ts';
import { personalDataIn } from '../personal-data.ts';
import { LIST_TABS } from '../queries/waiting.ts';
import type { ListedPublication, ListTab, PublicationList } from '../queries/waiting.ts';

interface ListPageProps {
  readonly locale: Locale;
  readonly tab: ListTab;
  readonly list: PublicationList;
  readonly mayApprove: boolean;
  /** The unit under whose address the empty public pages stand; null once something is public. */
  readonly emptySite: string | null;
}

export const PublicationListPage = (props: ListPageProps) => {
  const { locale, tab, list, mayApprove, emptySite } = props;
  const text = publicationText(locale);
  return (
    <>
      <PageHeader title={text.title} subtitle={text.subtitle} />
      <Tabs
        label={text.tabsLabel}
        tabs={LIST_TABS.map((name) => ({
          href: name === 'waiting' ? '/publications' : `/publications?tab=${name}`,
          label: text.tabs[name],
          current: name === tab,
        }))}
      />
      <Stack>
        {emptySite !== null && (
          <Notice
            tone="info"
            title={text.emptySite}
            actions={
              <>
                <LinkButton href="/publications?tab=unwritten">{text.emptySiteWrite}</LinkButton>
                <a href={`/cong-khai/${emptySite}`} data-turbo="false">
                  {text.emptySiteOpen}
                </a>
              </>
            }
          >
            {text.emptySiteWords}
          </Notice>
        )}
        {list.rows.length === 0 ? (
          <EmptyState title={text.empty[tab]} icon="globe" />
        ) : (
          <ListTable {...{ locale, tab, list, mayApprove }} />
        )}
        {list.next !== null && (
          <LinkButton href={`/publications?tab=${tab}&before=${list.next}`}>{text.more}</LinkButton>
        )}
      </Stack>
    </>
  );
};

/** A text that is read whole in the list and holds nothing to look at may be approved there. */
function isPlain(row: ListedPublication): boolean {
  return !row.hasAnswers && !holdsPersonal(row);
}

const holdsPersonal = ({ title, asked }: ListedPublication): boolean =>
  personalDataIn(`${title} \n ${asked ?? ''}`).length > 0;

const Marks = ({ row, locale }: { row: ListedPublication; locale: Locale }) => {
  const text = publicationText(locale);
  const isAccusing = accusationIn(row.workingText, personalDataIn(row.workingText).length) !== null;
  return (
    <>
      {row.heldReason !== null && (
        <Badge tone="warning">
          {text.holdReasons[row.heldReason as keyof typeof text.holdReasons]}
        </Badge>
      )}
      {row.isForReception && <Badge tone="info">{text.forReception}</Badge>}
      {row.heldReason === null && isAccusing && <Badge tone="danger">{text.looksAccusing}</Badge>}
      {row.isReturned && <Badge tone="warning">{text.isReturned}</Badge>}
      {row.hasAnswers && <Badge tone="info">{text.withAnswers}</Badge>}
      {row.asked !== null && holdsPersonal(row) && <Badge tone="warning">{text.hasPersonal}</Badge>}
    </>
  );
};

const ListTable = ({ locale, tab, list, mayApprove }: Omit<ListPageProps, 'emptySite'>) => {
  const text = publicationText(locale);
  const columns: readonly Column<ListedPublication>[] = [
    {
      key: 'petition',
      header: text.petition,
      card: 'title',
      width: 'wide',
      cell: (row) => row.title,
      below: (row) => (
        <>
          {row.asked !== null && row.asked.replace(/\.$/, '') !== row.title && <p>{row.asked}</p>}
          {row.code}
        </>
      ),
    },
    {
      key: 'marks',
      header: text.marks,
      card: 'mark',
      width: 'medium',
      cell: (row) => <Marks row={row} locale={locale} />,
    },
    tab === 'published' || tab === 'withdrawn'
      ? {
          key: 'by',
          header: text.approver,
          card: 'meta',
          width: 'narrow',
          cell: (row) => row.approvedBy ?? '',
        }
      : {
          key: 'by',
          header: text.by,
          card: 'meta',
          width: 'narrow',
          cell: (row) => row.draftedBy ?? '',
        },
  ];
  const selection = {
    action: '/publications/approve',
    name: 'chosen[]',
    rowLabel: (row: ListedPublication) => row.title,
    selectable: isPlain,
    actions: <Button tone="primary">{text.approveChosen}</Button>,
  };
  return (
    <DataTable
      caption={text.caption}
      rows={list.rows}
      rowKey={(row) => `${row.petitionId}.${row.version}`}
      rowHref={(row) => `/publications/${row.code}`}
      columns={columns}
      {...(tab === 'waiting' && mayApprove && { selection })}
    />
  );
};
