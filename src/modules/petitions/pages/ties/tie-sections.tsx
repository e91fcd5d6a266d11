import { day, formatDay } from '#src/council/calendar/index.ts';
import {
  Badge,
  Card,
  DataTable,
  LinkButton,
  Meta,
  Notice,
  PostButton,
  Prose,
  Section,
} from '#src/ui/index.ts';
import { linkText } from '../../messages/links.ts';
import { recordPageText } from '../../messages/record-page.ts';
import { petitionWords } from '../../messages/words.ts';
import type { MergedPetition, Raised, TiedPetition } from '../../queries/links.ts';
import { publicLabelOf } from '../../rules.ts';
import type { EndReason } from '../../rules.ts';
import { StateBadge } from '../marks.tsx';
import type { PetitionView } from '../petition-view.ts';

const may = (view: PetitionView, act: string): boolean =>
  view.abilities.some((ability) => ability.act === act && ability.reason === null);

/** Said before everything else on the record of a petition that another one stands for. */
export const StandsNotice = ({ view }: { readonly view: PetitionView }) => {
  const { stands, locale } = view;
  if (!stands) return null;
  const t = linkText(locale);
  return (
    <Notice
      title={t.mergedInto(stands.code)}
      actions={
        <LinkButton href={`/petitions/${stands.code}`} tone="primary">
          {t.openStanding(stands.code)}
        </LinkButton>
      }
    >
      {t.mergedLead(petitionWords(locale).states[stands.state])}
    </Notice>
  );
};

/** Every text that stands behind this petition, with who said it for those who may know. */
export const MergedSection = ({ view }: { readonly view: PetitionView }) => {
  const { merged, locale } = view;
  if (merged.length === 0) return null;
  const t = linkText(locale);
  return (
    <Section title={t.merged} note={t.voicesNote(view.voices)} id="merged">
      {merged.map((one) => (
        <Merged one={one} view={view} key={one.id} />
      ))}
    </Section>
  );
};

const Merged = ({ one, view }: { one: MergedPetition; view: PetitionView }) => {
  const t = linkText(view.locale);
  const splits = view.actor.permissions.has('petitions.classify') && one.isSeen;
  const isOurs = one.council_id === view.actor.councilId;
  const people = one.petitioners.map(({ full_name, phone }) => [full_name, phone].join(' ').trim());
  return (
    <Card
      level={3}
      title={one.isSeen ? <a href={`/petitions/${one.code}`}>{one.code}</a> : one.code}
      actions={
        splits &&
        isOurs && (
          <LinkButton href={`/petitions/${one.code}/unmerge`} size="small" tone="quiet">
            {t.split}
          </LinkButton>
        )
      }
    >
      <Prose text={one.original_text} />
      <Meta
        items={[
          one.place_text || one.unit_name,
          one.session_name ?? t.noSession,
          formatDay(day(one.received_on)),
          people.length > 0 && `${t.people}: ${people.join(', ')}`,
        ]}
      />
    </Card>
  );
};

/** What voters were told last about an earlier raising: "resolved" and raised again is not silent. */
function toldOf(one: TiedPetition, view: PetitionView): string {
  const label = publicLabelOf(one.state, one.end_reason as EndReason | null);
  return petitionWords(view.locale).publicLabels[label];
}

/** The same matter at other sessions, the earliest first, this one among them. */
export const RaisedSection = ({ view }: { readonly view: PetitionView }) => {
  const { raised, petition, locale } = view;
  if (raised.length === 0) return null;
  const t = linkText(locale);
  const words = recordPageText(locale);
  return (
    <Section
      title={t.raised}
      note={t.raisedLead(petition.times_raised, petition.sessions_open)}
      id="raised"
    >
      <DataTable
        caption={t.raised}
        rows={raised}
        rowKey={(row) => row.id}
        dense
        columns={[
          {
            key: 'title',
            header: words.question,
            width: 'wide',
            card: 'title',
            cell: (row) => <a href={`/petitions/${row.code}`}>{row.title}</a>,
            below: (row) => (
              <Meta
                items={[
                  row.code,
                  row.session_name ?? t.noSession,
                  formatDay(day(row.received_on)),
                  toldOf(row, view),
                ]}
              />
            ),
          },
          {
            key: 'state',
            header: words.state,
            width: 'medium',
            card: 'mark',
            cell: (row) => <StateBadge state={row.state} locale={locale} />,
          },
          {
            key: 'cut',
            header: t.cut,
            headerHidden: true,
            width: 'narrow',
            card: 'line',
            cell: (row) => <Cut row={row} view={view} />,
          },
        ]}
      />
    </Section>
  );
};

const Cut = ({ row, view }: { row: Raised; view: PetitionView }) => {
  const [link] = row.links;
  if (!link || !may(view, 'raise_again')) return null;
  const t = linkText(view.locale);
  return (
    <PostButton
      action={`/petitions/${link.petitionId}/raise-again/removal`}
      fields={{ otherId: link.otherId }}
      size="small"
      tone="quiet"
    >
      {t.cut}
      <span class="sr-only"> {row.code}</span>
    </PostButton>
  );
};

/** Who is forwarded and answered together with this petition. */
export const TogetherSection = ({ view }: { readonly view: PetitionView }) => {
  const { group, locale, petition } = view;
  if (!group) return null;
  const t = linkText(locale);
  const words = recordPageText(locale);
  const mayChange = may(view, 'leave_together');
  return (
    <Section
      title={t.together}
      id="together"
      actions={
        may(view, 'together') && (
          <LinkButton href={`/petitions/${petition.code}/together`} size="small" icon="plus">
            {t.addMember}
          </LinkButton>
        )
      }
    >
      <p>{t.togetherLead}</p>
      <DataTable
        caption={t.together}
        rows={group.members}
        rowKey={(row) => row.id}
        dense
        columns={[
          {
            key: 'title',
            header: words.question,
            width: 'wide',
            card: 'title',
            cell: (row) => <a href={`/petitions/${row.code}`}>{row.title}</a>,
            below: (row) => (
              <Meta
                items={[
                  row.code,
                  row.unit_name,
                  row.council_name,
                  row.body_name && `${words.body}: ${row.body_name}`,
                  row.id === group.leadId && <Badge tone="info">{t.lead}</Badge>,
                ]}
              />
            ),
          },
          {
            key: 'state',
            header: words.state,
            width: 'medium',
            card: 'mark',
            cell: (row) => <StateBadge state={row.state} locale={locale} />,
          },
          {
            key: 'leave',
            header: t.leave,
            headerHidden: true,
            width: 'narrow',
            card: 'line',
            cell: (row) =>
              mayChange && (
                <PostButton
                  action={`/petitions/${row.code}/leave-together`}
                  size="small"
                  tone="quiet"
                >
                  {t.leave}
                  <span class="sr-only"> {row.code}</span>
                </PostButton>
              ),
          },
        ]}
      />
      {group.hidden > 0 && <p>{t.hiddenMembers(group.hidden)}</p>}
    </Section>
  );
};
