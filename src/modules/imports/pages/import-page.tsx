import type { ComponentChildren } from 'preact';
import { failureSentence } from '#src/platform/errors.ts';
import { formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  ButtonRow,
  Card,
  EmptyState,
  LinkButton,
  Notice,
  PageHeader,
  PostButton,
  Progress,
  Stack,
} from '#src/ui/index.ts';
import { importText } from '../messages/pages.ts';
import type { ImportCounts } from '../schema.ts';
import type { Import } from '../store/imports.ts';
import { isInWork } from '../rules.ts';
import { ColumnsCard } from './columns-card.tsx';
import { ImportBadge } from './import-list-page.tsx';

export interface ImportHead {
  readonly locale: Locale;
  readonly one: Import;
  readonly person: string;
}

export interface ImportView extends ImportHead {
  readonly counts: ImportCounts;
}

export const hrefOf = (one: Pick<Import, 'id'>, rest = ''): string =>
  `/petitions/imports/${one.id}${rest}`;

export const ImportHeader = ({
  view,
  actions,
}: {
  readonly view: ImportHead;
  readonly actions?: ComponentChildren;
}) => {
  const { one, locale, person } = view;
  const t = importText(locale);
  return (
    <PageHeader
      title={one.file_name}
      subtitle={t.doneWords(person, formatInstant(one.created_at))}
      breadcrumbs={[{ href: '/petitions/import', label: t.title }]}
      marks={<ImportBadge state={one.state} locale={locale} />}
      actions={actions}
    />
  );
};

export const DiscardButton = ({ view: { one, locale } }: { readonly view: ImportHead }) => {
  const t = importText(locale);
  return (
    <PostButton action={hrefOf(one, '/discard')} confirm={t.discardAsk} tone="quiet" icon="trash">
      {t.discard}
    </PostButton>
  );
};

/** While the server works: how far it is. The frame looks again by itself; without scripts the page does. */
export const WorkingPage = ({ view }: { readonly view: ImportHead }) => {
  const { one, locale } = view;
  const t = importText(locale);
  const isReading = one.state === 'reading';
  const all = one.counts.petitions ?? one.rows_read;
  return (
    <>
      <ImportHeader view={view} actions={isReading && <DiscardButton view={view} />} />
      <x-poll data-seconds="1">
        <turbo-frame id="import-progress" data-src={hrefOf(one)} target="_top">
          {isInWork(one.state) ? (
            <Card title={isReading ? t.readingTitle : t.writingTitle}>
              <Progress
                label={isReading ? t.states.reading : t.states.publishing}
                value={isReading ? one.rows_read : one.rows_written}
                max={isReading ? Math.max(100, one.rows_read * 1.1) : Math.max(1, all)}
                text={
                  isReading ? t.readingText(one.rows_read) : t.writingText(one.rows_written, all)
                }
              />
              <p>{isReading ? t.readingWords : t.writingWords}</p>
            </Card>
          ) : null}
        </turbo-frame>
      </x-poll>
    </>
  );
};

/** Told to the frame of the working page: the work is over, open the whole page. */
export const WorkDone = ({ one }: { readonly one: Import }) => (
  <turbo-frame id="import-progress">
    <span data-poll-done={hrefOf(one)} />
  </turbo-frame>
);

export const FailedPage = ({ view }: { readonly view: ImportView }) => {
  const { one, locale } = view;
  const t = importText(locale);
  const sentence = failureSentence(locale, one.failure_code ?? '', one.failure_facts);
  return (
    <>
      <ImportHeader view={view} />
      <Stack>
        <Notice
          tone="warning"
          title={t.failedTitle}
          actions={
            <ButtonRow>
              <PostButton action={hrefOf(one, '/reading')}>{t.again}</PostButton>
              <LinkButton href="/petitions/import">{t.newOne}</LinkButton>
              <DiscardButton view={view} />
            </ButtonRow>
          }
        >
          {sentence}
        </Notice>
        {one.sheets.length > 0 && <ColumnsCard one={one} locale={locale} />}
      </Stack>
    </>
  );
};

export const GonePage = ({ view }: { readonly view: ImportView }) => {
  const { one, locale } = view;
  const t = importText(locale);
  const isUndone = one.state === 'undone';
  return (
    <>
      <ImportHeader view={view} />
      <EmptyState
        title={isUndone ? t.undoneTitle : t.discardedTitle}
        icon="history"
        actions={<LinkButton href="/petitions/import">{t.newOne}</LinkButton>}
      >
        {isUndone && t.undoneWords}
      </EmptyState>
    </>
  );
};
