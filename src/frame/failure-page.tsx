import type { Context } from 'hono';
import { failureSentence, sentenceOf } from '#src/platform/errors.ts';
import type { Failure } from '#src/platform/errors.ts';
import type { PageHead } from '#src/platform/web/context.ts';
import { statusOf } from '#src/platform/web/problem.ts';
import { isNotItsReader } from '#src/platform/web/reader.ts';
import { safePath } from '#src/platform/web/readable-address.ts';
import { publicHref, publicPage } from '#src/platform/web/public-page.ts';
import type { PublicHead } from '#src/platform/web/public-page.ts';
import { Card, EmptyState, LinkButton, Prose, Stack } from '#src/ui/index.ts';
import { frameText } from './messages.ts';
import { recordIn } from './record-in.ts';
import { isPublicPath } from './public-paths.ts';

/** What a reader sees when a request ends in a failure outside any form. */
export async function failurePage(c: Context, failure: Failure): Promise<Response> {
  if (isPublicPath(c.req.path)) return await publicFailurePage(c, failure);
  if (failure.code === 'platform.sign_in') {
    const next = c.req.method === 'GET' ? `?next=${encodeURIComponent(pathOf(c))}` : '';
    return c.redirect(`/sign-in${next}`, 303);
  }
  if (isNotItsReader(failure)) return await notItsReaderPage(c, failure);
  const text = frameText(c.var.locale);
  const { title, words } = wordsFor(c, failure);
  const record = failure.own && recordIn(c, failure.own);
  const page = (
    <EmptyState
      wholePage
      title={title}
      icon={failure.kind === 'NotFound' ? 'search' : 'warning'}
      actions={
        record === null ? (
          <LinkButton href="/">{text.backHome}</LinkButton>
        ) : (
          <LinkButton href={record}>{text.openRecord}</LinkButton>
        )
      }
    >
      {words}
    </EmptyState>
  );
  return await c.render(page, {
    title,
    status: statusOf(failure) as NonNullable<PageHead['status']>,
  });
}

/** Somebody else signed in since the page was drawn: it is opened again by whoever is here now. */
async function notItsReaderPage(c: Context, failure: Failure): Promise<Response> {
  const text = frameText(c.var.locale).notItsReader;
  const title = text.titles[failure.code] ?? '';
  const isGone = failure.code === 'platform.reader_gone';
  const from = pageSentFrom(c);
  const href = isGone ? `/sign-in?next=${encodeURIComponent(from)}` : from;
  const typed = c.get('typedThere') ?? [];
  const page = (
    <>
      <EmptyState
        wholePage
        title={title}
        icon="warning"
        actions={<LinkButton href={href}>{isGone ? text.signIn : text.openAgain}</LinkButton>}
      >
        {failureSentence(c.var.locale, failure.code, failure.facts)} {text.hints[failure.code]}
      </EmptyState>
      {typed.length > 0 && (
        <Card title={text.typed}>
          <Stack>
            {typed.map((words) => (
              <Prose text={words} />
            ))}
          </Stack>
        </Card>
      )}
    </>
  );
  return await c.render(page, { title, status: 409 });
}

/** The page that holds the form, where the browser names one of ours. */
function pageSentFrom(c: Context): string {
  const from = URL.parse(c.req.header('referer') ?? '');
  return from && from.host === c.req.header('host') ? safePath(from.pathname + from.search) : '/';
}

/** What is missing is named, where the room names it; that it may only be out of sight is said below. */
function wordsFor(c: Context, failure: Failure): { title: string; words: string } {
  const text = frameText(c.var.locale);
  const sentence = sentenceOf(c.var.locale, failure);
  if (failure.kind === 'NotFound') {
    const isPage = failure.code === 'platform.not_found';
    const title = isPage ? text.notFound : sentence.replace(/\.$/, '');
    return { title, words: text.notFoundWords };
  }
  const isShut = failure.kind === 'Forbidden' && c.req.method === 'GET';
  return { title: isShut ? text.forbidden : text.failed, words: sentence };
}

function pathOf(c: Context): string {
  const url = new URL(c.req.url);
  return url.pathname + url.search;
}

/** The same for readers without an account: it names nothing of what was asked for. */
async function publicFailurePage(c: Context, failure: Failure): Promise<Response> {
  const { locale } = c.var;
  const text = frameText(locale).public;
  const isMissing = failure.kind === 'NotFound' || failure.code === 'platform.sign_in';
  const title = isMissing ? text.notFound : text.failed;
  const homeHref = publicHref(locale, '/cong-khai');
  const words = isMissing
    ? text.notFoundWords
    : failureSentence(locale, failure.code, failure.facts);
  const page = (
    <EmptyState
      wholePage
      title={title}
      icon={isMissing ? 'search' : 'warning'}
      actions={<LinkButton href={homeHref}>{text.home}</LinkButton>}
    >
      {words}
    </EmptyState>
  );
  return await publicPage(c, page, {
    title,
    description: words,
    canonical: '/cong-khai',
    site: { name: text.site, tagline: text.tagline, homeHref, nav: [] },
    status: (isMissing ? 404 : statusOf(failure)) as NonNullable<PublicHead['status']>,
    isPersonal: true,
  });
}
