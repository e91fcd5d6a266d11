import type { Context, MiddlewareHandler } from 'hono';
import type { VNode } from 'preact';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { PageHead } from '#src/platform/web/context.ts';
import { takeFlash } from '#src/platform/web/forms.ts';
import type { Flash } from '#src/platform/web/forms.ts';
import { readerField } from '#src/platform/web/reader.ts';
import { answerHtml } from '#src/platform/web/answers/packed.ts';
import { whileUnchanged } from '#src/platform/web/answers/unchanged.ts';
import type { Room } from '#src/platform/web/room.ts';
import type { Assets, Mould, Toast } from '#src/ui/index.ts';
import {
  CentredShell,
  DemoBanner,
  DrawnFor,
  escapeHtml,
  fillMould,
  hole,
  mouldOf,
  Page,
  Toasts,
} from '#src/ui/index.ts';
import { DeskFrame } from './desk-frame.tsx';
import type { SeatChoice } from './desk-frame.tsx';
import { frameText } from './messages.ts';
import { navigationFor } from './navigation.ts';
import { drawInParts, drawPart } from './parts.tsx';
import { recordIn } from './record-in.ts';
import { drawPublicWith } from './public-frame.tsx';

export interface FrameParts {
  readonly assets: Assets;
  readonly rooms: readonly Room[];
  readonly isDemo: (c: Context) => Promise<boolean>;
  readonly unreadOf: (actor: Actor) => Promise<number>;
  readonly seatsOf: (c: Context) => Promise<readonly SeatChoice[]>;
  /** The address people type, where the operator has named it. */
  readonly publicUrl?: string | undefined;
}

/** Gives `c.render(<Page/>, { title })` to every route: the document and the frame around the page. */
export function frame(parts: FrameParts): MiddlewareHandler {
  const drawPublic = drawPublicWith(parts);
  return async (c, next) => {
    c.set('drawPublic', drawPublic);
    c.set('origin', parts.publicUrl ?? new URL(c.req.url).origin);
    c.set('isOriginNamed', parts.publicUrl !== undefined);
    c.setRenderer(async (content, head) => await renderFramed(c, parts, content, head));
    await next();
  };
}

/** The frame is drawn once for a reader and kept; the page itself, its title and what was just done fill it. */
async function renderFramed(
  c: Context,
  parts: FrameParts,
  content: VNode,
  head: PageHead,
): Promise<Response> {
  const { actor, locale } = c.var;
  const flash = takeFlash(c);
  const reader = readerField(c);
  const mould =
    actor && head.frame !== 'centred'
      ? await deskMould(c, parts, actor, head.section)
      : mouldOf(await centredPage(c, parts));
  const document = fillMould(mould, {
    title: escapeHtml(`${head.title} · ${frameText(locale).product}`),
    path: escapeHtml(c.req.path),
    content: drawInParts(locale, content, reader),
    toasts: drawPart(locale, <Toasts toasts={toastsOf(c, flash)} />, reader),
  });
  return await answerHtml(c, document, head.status ?? 200);
}

/** What was just done; where it had been done before by the same person, the way to it. */
function toastsOf(c: Context, flash: Flash | null): readonly Toast[] {
  if (flash) return [flash];
  const own = c.get('ownChange');
  const href = own && recordIn(c, own);
  if (!own || !href) return [];
  const text = frameText(c.var.locale);
  return [{ text: text.sentAlready, tone: 'info', link: { href, label: text.openRecord } }];
}

/** What the frame shows around every page of a person, asked at once, drawn, and kept while nothing changes. */
async function deskMould(
  c: Context,
  parts: FrameParts,
  actor: Actor,
  section: string | undefined,
): Promise<Mould> {
  const { locale, platform, theme } = c.var;
  const key = `frame ${platform.clock().toDateString()} ${locale} ${theme} ${section}`;
  return await whileUnchanged(c, key, async () => {
    const [isDemo, navigation, unread, seats] = await Promise.all([
      parts.isDemo(c),
      navigationFor(parts.rooms, actor, locale, platform.db, section),
      parts.unreadOf(actor),
      parts.seatsOf(c),
    ]);
    const banner = isDemo ? <DemoBanner>{frameText(locale).demo}</DemoBanner> : undefined;
    const props = { actor, locale, theme, path: hole('path'), banner, navigation, unread, seats };
    return mouldOf(pageAround(c, parts, <DeskFrame {...props}>{hole('content')}</DeskFrame>));
  });
}

async function centredPage(c: Context, parts: FrameParts): Promise<VNode> {
  const text = frameText(c.var.locale);
  const banner = (await parts.isDemo(c)) ? <DemoBanner>{text.demo}</DemoBanner> : undefined;
  const shell = { product: text.product, office: text.tagline, banner };
  return pageAround(c, parts, <CentredShell {...shell}>{hole('content')}</CentredShell>);
}

const pageAround = (c: Context, parts: FrameParts, framed: VNode): VNode => (
  <Page
    lang={c.var.locale}
    title={hole('title')}
    assets={parts.assets}
    reader={c.var.actor?.seatId ?? ''}
    theme={c.var.theme === 'auto' ? undefined : c.var.theme}
    toasts={hole('toasts')}
  >
    <DrawnFor reader={readerField(c)}>{framed}</DrawnFor>
  </Page>
);
