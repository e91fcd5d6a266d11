import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, Card, DataTable, PostButton, Section } from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { accountText } from '../messages.ts';
import { AccountFrame } from './account-frame.tsx';

export interface SessionLine {
  readonly id: string;
  readonly device: string;
  readonly network: string;
  readonly opened: string;
  readonly seen: string;
  readonly isHere: boolean;
}

export interface SessionsPageProps {
  readonly locale: Locale;
  readonly sessions: readonly SessionLine[];
  readonly refusal?: Refusal;
}

export const SessionsPage = ({ locale, sessions, refusal }: SessionsPageProps) => {
  const text = accountText(locale).sessions;
  return (
    <AccountFrame locale={locale} tab="sessions" refusal={refusal}>
      <Section>
        <p>{text.lead}</p>
      </Section>
      <Card flush>
        <DataTable
          caption={text.title}
          rows={sessions}
          rowKey={(session) => session.id}
          columns={columns(locale)}
        />
      </Card>
      {sessions.length > 1 && (
        <Section>
          <PostButton action="/account/sessions/end-others">{text.endOthers}</PostButton>
        </Section>
      )}
    </AccountFrame>
  );
};

function columns(locale: Locale): Column<SessionLine>[] {
  const text = accountText(locale).sessions;
  return [
    { key: 'device', header: text.device, cell: ({ device }) => device },
    { key: 'network', header: text.network, cell: ({ network }) => network, nowrap: true },
    { key: 'opened', header: text.opened, cell: ({ opened }) => opened, nowrap: true },
    { key: 'seen', header: text.seen, cell: ({ seen }) => seen, nowrap: true },
    {
      key: 'end',
      header: text.end,
      headerHidden: true,
      align: 'end',
      card: 'mark',
      cell: ({ id, isHere, device }) =>
        isHere ? (
          <Badge tone="success">{text.here}</Badge>
        ) : (
          <PostButton action={`/account/sessions/${id}/end`} size="small">
            {text.end}
            <span class="sr-only"> {device}</span>
          </PostButton>
        ),
    },
  ];
}
