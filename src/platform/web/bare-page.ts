import type { Context } from 'hono';
import type { Failure } from '../errors.ts';
import { failureSentence } from '../errors.ts';
import { defineText } from '../i18n/text.ts';
import { statusOf } from './problem.ts';

const bareText = defineText(
  { title: 'Tạm thời chưa mở được', again: 'Thử lại' },
  { title: 'Not available for a moment', again: 'Try again' },
);

/** A page that asks nothing of anybody, for the moments in which the database is away. */
export function barePage(c: Context, failure: Failure): Response {
  const { locale } = c.var;
  const { title, again } = bareText(locale);
  const words = failureSentence(locale, failure.code, failure.facts);
  const link = c.req.method === 'GET' ? `<p><a href="">${again}</a></p>` : '';
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title></head><body><main><h1>${title}</h1><p>${words}</p>${link}</main></body></html>`;
  return c.body(html, statusOf(failure), { 'content-type': 'text/html; charset=utf-8' });
}
