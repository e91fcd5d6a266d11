import { roleName } from '#src/council/bodies/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { DataTable, EmptyState, PageHeader, Section } from '#src/ui/index.ts';
import { placeText } from '../messages/places.ts';
import { siteText } from '../messages/site.ts';
import type { OpenCouncil } from '../queries/councils.ts';
import type { Delegate } from '../queries/delegates.ts';
import { reachOf } from '../site.ts';

export interface DelegatesPageProps {
  readonly locale: Locale;
  readonly council: OpenCouncil;
  readonly delegates: readonly Delegate[];
  readonly places: ReadonlyMap<string, readonly string[]>;
}

export const DelegatesPage = (props: DelegatesPageProps) => {
  const { locale, council, delegates, places } = props;
  const text = placeText(locale).delegates;
  const groups = [...Map.groupBy(delegates, ({ groupName }) => groupName)];
  const reach = reachOf(council, locale);
  return (
    <>
      <PageHeader title={text.title} subtitle={text.lead} />
      <Section title={text.office}>
        {reach.length === 0 && <p>{siteText(locale).home.officeNone}</p>}
        {reach.map(({ text: line, href }) => (
          <p key={line}>{href === undefined ? line : <a href={href}>{line}</a>}</p>
        ))}
      </Section>
      {groups.length === 0 && <EmptyState icon="people" title={text.none} />}
      {groups.map(([name, members]) => (
        <Section title={name} key={name}>
          {places.has(name) && <p>{text.met((places.get(name) ?? []).join(', '))}</p>}
          <DataTable
            caption={text.caption(name)}
            rows={members}
            rowKey={({ fullName, role }) => `${fullName}${role}`}
            columns={[
              { key: 'name', header: text.name, cell: ({ fullName }) => fullName },
              {
                key: 'role',
                header: text.role,
                cell: ({ role, title }) => title || roleName(role, locale),
              },
            ]}
          />
        </Section>
      ))}
    </>
  );
};
