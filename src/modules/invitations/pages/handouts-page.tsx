import { formatInstant } from '#src/council/calendar/index.ts';
import type { MeetingView } from '#src/modules/meetings/index.ts';
import { MeetingFrame } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Button,
  Card,
  CheckboxGroup,
  DataTable,
  EmptyState,
  Form,
  KeptTogether,
  PaperOnly,
  ScreenOnly,
  Select,
  Stack,
  SubmitBar,
  Refused,
} from '#src/ui/index.ts';
import { invitationsText } from '../messages/pages.ts';
import type { ListedHandout, RestrictedPaper } from '../queries/handouts.ts';
import type { Invitee } from '../schema.ts';
import type { Answer } from './parts.tsx';

export interface HandoutsPageProps extends Answer {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly papers: readonly RestrictedPaper[];
  readonly handouts: readonly ListedHandout[];
  readonly invitees: readonly Invitee[];
}

/** On paper it is the list people sign when they take and give back a numbered copy. */
export const HandoutsPage = (props: HandoutsPageProps) => {
  const { actor, locale, meeting, papers, handouts } = props;
  const t = invitationsText(locale);
  const isOver = meeting.state === 'closed' || meeting.state === 'cancelled';
  return (
    <MeetingFrame actor={actor} locale={locale} meeting={meeting} current="invitations">
      <Stack>
        {papers.length === 0 ? (
          <EmptyState title={t.noRestricted}>{t.noRestrictedWords}</EmptyState>
        ) : (
          <>
            {handouts.length > 0 && (
              <ScreenOnly>
                <Card title={t.handouts} flush>
                  <Handouts {...props} />
                </Card>
              </ScreenOnly>
            )}
            <PaperOnly>
              {papers.map((paper) => (
                <SigningList key={paper.id} {...props} paper={paper} />
              ))}
            </PaperOnly>
            {!isOver && (
              <ScreenOnly>
                <HandOutForm {...props} />
              </ScreenOnly>
            )}
          </>
        )}
        {handouts.length === 0 && papers.length > 0 && <p>{t.noneHanded}</p>}
      </Stack>
    </MeetingFrame>
  );
};

/** Who takes a copy signs for it, and signs again when it is given back. */
const SigningList = (props: HandoutsPageProps & { readonly paper: RestrictedPaper }) => {
  const { locale, handouts, paper } = props;
  const t = invitationsText(locale);
  const own = handouts.filter(({ paperId }) => paperId === paper.id);
  if (own.length === 0) return null;
  return (
    <KeptTogether>
      <h2>{t.signList(paper.title)}</h2>
      <div class="signing-list">
        <DataTable
          caption={t.signList(paper.title)}
          rows={own}
          rowKey={(one) => one.id}
          columns={[
            { key: 'at', header: t.number, cell: (one) => String(own.indexOf(one) + 1) },
            { key: 'name', header: t.receivers, cell: (one) => one.name },
            { key: 'copy', header: t.copy, cell: (one) => String(one.copyNumber) },
            { key: 'handed', header: t.handedAt, cell: (one) => formatInstant(one.handedAt) },
            { key: 'signed', header: t.signature, width: 'third', cell: () => null },
            { key: 'back', header: t.returned, width: 'third', cell: () => null },
          ]}
        />
      </div>
    </KeptTogether>
  );
};

const Handouts = ({ locale, meeting, handouts }: HandoutsPageProps) => {
  const t = invitationsText(locale);
  return (
    <DataTable
      caption={t.handouts}
      rows={handouts}
      rowKey={(one) => one.id}
      selection={{
        action: `/meetings/${meeting.code}/handouts/collect`,
        name: 'handoutIds[]',
        rowLabel: (one) => `${one.name}, ${one.paperTitle}`,
        actions: <Button>{t.collect}</Button>,
        selectable: (one) => one.collectedAt === null,
      }}
      lines
      columns={[
        { key: 'paper', header: t.paper, card: 'meta', cell: (one) => one.paperTitle },
        { key: 'copy', header: t.copy, card: 'line', cell: (one) => String(one.copyNumber) },
        { key: 'name', header: t.receivers, card: 'title', cell: (one) => one.name },
        {
          key: 'handed',
          header: t.handedAt,
          card: 'meta',
          cell: (one) => formatInstant(one.handedAt),
        },
        {
          key: 'collected',
          header: t.collectedAt,
          card: 'mark',
          cell: (one) =>
            one.collectedAt ? (
              formatInstant(one.collectedAt)
            ) : (
              <Badge tone="warning">{t.kept}</Badge>
            ),
        },
      ]}
    />
  );
};

const HandOutForm = (props: HandoutsPageProps) => {
  const { locale, meeting, papers, invitees, refusal } = props;
  const t = invitationsText(locale);
  return (
    <Card title={t.handOutTitle}>
      <Form action={`/meetings/${meeting.code}/handouts`} errors={refusal?.fields} prefix="handout">
        <Refused refusal={refusal} />
        <Select
          name="paperId"
          label={t.paper}
          options={papers.map(({ id, title, itemTitle }) => ({
            value: id,
            label: `${title} (${itemTitle})`,
          }))}
        />
        <CheckboxGroup
          name="inviteeIds[]"
          label={t.receivers}
          columns={2}
          options={invitees
            .filter(({ item_id }) => item_id === null)
            .map(({ id, name, role }) => ({ value: id, label: name, detail: t.roles[role] }))}
        />
        <SubmitBar>
          <Button tone="primary">{t.handOut}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};
