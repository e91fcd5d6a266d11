import type { Locale } from '#src/platform/i18n/text.ts';
import { Button, DataTable, ItemList, Section } from '#src/ui/index.ts';
import { registerText } from '../../messages/register.ts';
import { tellingsText } from '../../messages/tellings.ts';
import type { Contact } from '../../queries/contacts.ts';
import type { ListedPetition } from '../../queries/register/register.ts';
import { StateBadge } from '../marks.tsx';

export interface TellingSectionProps {
  readonly locale: Locale;
  readonly contact: Contact;
  readonly toTell: readonly ListedPetition[];
  readonly told: readonly { readonly id: string; readonly code: string; readonly title: string }[];
  readonly mayTell: boolean;
}

/** Which results were told at this contact: ticked in one go. */
export const TellingSection = (props: TellingSectionProps) => {
  const { locale, contact, toTell, told, mayTell } = props;
  const t = tellingsText(locale);
  const words = registerText(locale).columns;
  return (
    <>
      {mayTell && (
        <Section title={t.toTell} note={t.toTellNote} id="to-tell">
          {toTell.length === 0 ? (
            <p class="field-hint">{t.nothingToTell}</p>
          ) : (
            <DataTable
              caption={t.toTell}
              rows={toTell}
              rowKey={(row) => row.id}
              rowHref={(row) => `/petitions/${row.code}`}
              dense
              selection={{
                action: `/contacts/${contact.code}/told`,
                name: 'chosen[]',
                rowLabel: (row) => t.select(row.code),
                actions: <Button>{t.tellChosen}</Button>,
              }}
              columns={[
                {
                  key: 'code',
                  header: words.code,
                  nowrap: true,
                  card: 'meta',
                  cell: (row) => row.code,
                },
                {
                  key: 'title',
                  header: words.title,
                  width: 'wide',
                  card: 'title',
                  cell: (row) => row.title,
                },
                {
                  key: 'state',
                  header: words.state,
                  card: 'mark',
                  cell: (row) => <StateBadge state={row.state} locale={locale} />,
                },
              ]}
            />
          )}
        </Section>
      )}
      {told.length > 0 && (
        <Section title={t.told} id="told">
          <ItemList
            items={told.map(({ id, code, title }) => ({
              key: id,
              href: `/petitions/${code}`,
              title,
              meta: code,
            }))}
          />
        </Section>
      )}
    </>
  );
};
