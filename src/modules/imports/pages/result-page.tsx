import {
  ButtonRow,
  Card,
  ItemList,
  LinkButton,
  Notice,
  PostButton,
  Stack,
  StatRow,
} from '#src/ui/index.ts';
import { formatInstant } from '#src/council/calendar/index.ts';
import { importText } from '../messages/pages.ts';
import type { Duplicate } from '../staged-reading.ts';
import { ImportHeader, hrefOf } from './import-page.tsx';
import type { ImportView } from './import-page.tsx';
import { DuplicateLine } from './row-cells.tsx';

export interface Marked {
  readonly ordinal: number;
  readonly row: number;
  readonly code: string;
  readonly title: string;
  readonly duplicates: readonly Duplicate[];
}

export interface ResultView extends ImportView {
  readonly marked: readonly Marked[];
  readonly visible: ReadonlySet<string>;
}

/** What came of it: recorded, rejected with reasons, marked as duplicates; and the way back. */
export const ResultPage = ({ view }: { readonly view: ResultView }) => {
  const { one, locale, person, marked } = view;
  const t = importText(locale);
  const counts = { ...view.counts, ...one.counts };
  const figure = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB');
  const rows = (show: string): string => hrefOf(one, `?show=${show}`);
  return (
    <>
      <ImportHeader
        view={view}
        actions={
          <>
            <PostButton
              action={hrefOf(one, '/undoing')}
              confirm={t.undoAsk(counts.petitions)}
              icon="return"
            >
              {t.undo}
            </PostButton>
            <LinkButton href="/petitions" tone="primary">
              {t.toRegister}
            </LinkButton>
          </>
        }
      />
      <Stack>
        <Notice tone="success" title={t.doneTitle(counts.petitions)}>
          {one.published_at && t.doneWords(person, formatInstant(one.published_at))}
        </Notice>
        <StatRow
          stats={[
            { label: t.imported, value: figure.format(counts.petitions), href: rows('all') },
            { label: t.rejected, value: figure.format(counts.rejected), href: rows('rejected') },
            { label: t.marked, value: figure.format(counts.same), href: rows('same') },
            { label: t.skippedCount, value: figure.format(counts.skipped), href: rows('skipped') },
          ]}
        />
        {counts.rejected > 0 && (
          <Card title={t.rejectedTitle} note={t.rejectedNote}>
            <ButtonRow>
              <LinkButton href={hrefOf(one, '/rejected.xlsx')} icon="download" download>
                {t.rejectedXlsx}
              </LinkButton>
              <LinkButton href={hrefOf(one, '/rejected.csv')} icon="download" download>
                {t.rejectedCsv}
              </LinkButton>
            </ButtonRow>
          </Card>
        )}
        {marked.length > 0 && (
          <Card title={t.markedTitle} note={t.markedNote}>
            <ItemList
              items={marked.map((row) => ({
                key: String(row.ordinal),
                href: `/petitions/${row.code}`,
                title: row.title,
                meta: row.duplicates.map((duplicate) => (
                  <DuplicateLine
                    duplicate={duplicate}
                    locale={locale}
                    mayOpen={view.visible.has(duplicate.id ?? '')}
                    key={duplicate.code ?? duplicate.ordinal}
                  />
                )),
              }))}
            />
            {counts.same > marked.length && (
              <LinkButton href={rows('same')}>{t.moreMarked}</LinkButton>
            )}
          </Card>
        )}
      </Stack>
    </>
  );
};
