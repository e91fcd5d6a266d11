import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { VNode } from 'preact';
import type { Locale } from '../i18n/text.ts';

/** Whose pages these are, as every public page of it shows it. */
export interface PublicSite {
  readonly name: string;
  readonly tagline: string;
  readonly homeHref: string;
  readonly nav: readonly {
    readonly href: string;
    readonly label: string;
    readonly current?: boolean;
  }[];
  readonly search?: {
    readonly action: string;
    readonly label: string;
    readonly placeholder: string;
    readonly button: string;
    readonly value?: string;
    /** Sent along unseen, such as the language. */
    readonly keep?: Readonly<Record<string, string>>;
  };
  /** How to reach the office: lines of text, telephone and mail as links. */
  readonly reach?: readonly { readonly text: string; readonly href?: string }[];
  /** An Atom feed of what is new. */
  readonly feed?: string;
}

export interface PublicHead {
  /** Unique among the pages of a site. */
  readonly title: string;
  readonly description: string;
  readonly site: PublicSite;
  /** Path and question that this page is known by; without the language. */
  readonly canonical: string;
  readonly updatedAt?: Date;
  readonly image?: { readonly path: string; readonly alt: string };
  readonly jsonLd?: readonly object[];
  readonly status?: 200 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503;
  /** Searches and pages made for one moment stay out of search engines. */
  readonly isIndexed?: boolean;
  /** An answer for one reader only (a form sent back, a look-up by code): kept nowhere. */
  readonly isPersonal?: boolean;
  /** The source of a client entry that this page adds; nothing may depend on it. */
  readonly script?: string;
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Draws the whole document around a public page. */
    drawPublic: (c: Context, content: VNode, head: PublicHead) => Promise<string>;
    /** Scheme and host of the installation, without a slash at its end. */
    origin: string;
    /** The operator named it; else it is what the caller wrote, and no shared cache may keep it. */
    isOriginNamed: boolean;
  }
}

// What is withdrawn is gone from every shared cache after a minute: none may serve it beyond.
const FRESH = 'max-age=60, must-revalidate';

/**
 * Answers with a page for everybody: the same bytes for every reader, signed in or not, no cookie
 * read or set. Drawn by `src/frame/public-frame.tsx`.
 */
export async function publicPage(c: Context, content: VNode, head: PublicHead): Promise<Response> {
  const html = await c.var.drawPublic(c, content, head);
  const type = 'text/html; charset=utf-8';
  if (head.isPersonal) {
    return c.body(html, head.status ?? 200, { 'content-type': type, 'cache-control': 'no-store' });
  }
  return publicBytes(c, html, type, head.status);
}

/** The same for what is not a page: a feed, a picture, a list of addresses. */
export function publicBytes(
  c: Context,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  status: NonNullable<PublicHead['status']> = 200,
): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const whose = c.var.isOriginNamed ? 'public' : 'private';
  const kept = { etag, 'cache-control': `${whose}, ${FRESH}`, vary: 'accept-encoding' };
  if (status === 200 && isKnown(c.req.header('if-none-match'), etag))
    return c.body(null, 304, kept);
  return c.body(body, status, { ...kept, 'content-type': type });
}

/** A packed answer carries the same tag, marked weak. */
export function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

/** An address of a public page in the reader's language, with the questions that are asked. */
export function publicHref(
  locale: Locale,
  path: string,
  asked: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  if (locale === 'en') query.set('lang', 'en');
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
