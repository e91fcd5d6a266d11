import type { Context } from 'hono';
import { failureSentence } from '#src/platform/errors.ts';
import type { Failure } from '#src/platform/errors.ts';
import type { PageHead } from '#src/platform/web/context.ts';
import { statusOf } from '#src/platform/web/problem.ts';
import { EmptyState, LinkButton } from '#src/ui/index.ts';
import { frameText } from './messages.ts';

/** What a reader sees when a request ends in a failure outside any form. */
export async function failurePage(c: Context, failure: Failure): Promise<Response> {
  if (failure.code === 'platform.sign_in') {
    const next = c.req.method === 'GET' ? `?next=${encodeURIComponent(pathOf(c))}` : '';
    return c.redirect(`/sign-in${next}`, 303);
  }
  const text = frameText(c.var.locale);
  const title = failure.kind === 'NotFound' ? text.notFound : text.failed;
  const words =
    failure.code === 'platform.not_found'
      ? text.notFoundWords
      : failureSentence(c.var.locale, failure.code, failure.facts);
  const page = (
    <EmptyState
      wholePage
      title={title}
      icon={failure.kind === 'NotFound' ? 'search' : 'warning'}
      actions={<LinkButton href="/">{text.backHome}</LinkButton>}
    >
      {words}
    </EmptyState>
  );
  return await c.render(page, {
    title,
    status: statusOf(failure) as NonNullable<PageHead['status']>,
  });
}

function pathOf(c: Context): string {
  const url = new URL(c.req.url);
  return url.pathname + url.search;
}
