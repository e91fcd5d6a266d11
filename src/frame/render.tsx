import type { Context, MiddlewareHandler } from 'hono';
import type { VNode } from 'preact';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { PageHead } from '#src/platform/web/context.ts';
import { takeFlash } from '#src/platform/web/forms.ts';
import { answerHtml } from '#src/platform/web/answers/packed.ts';
import { whileUnchanged } from '#src/platform/web/answers/unchanged.ts';
import type { Room } from '#src/platform/web/room.ts';
import type { Assets } from '#src/ui/index.ts';
import { CentredShell, DemoBanner, Page, renderDocument } from '#src/ui/index.ts';
import { DeskFrame } from './desk-frame.tsx';
import type { SeatChoice } from './desk-frame.tsx';
import { frameText } from './messages.ts';
import { navigationFor } from './navigation.ts';
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

async function renderFramed(
  c: Context,
  parts: FrameParts,
  content: VNode,
  head: PageHead,
): Promise<Response> {
  const text = frameText(c.var.locale);
  const flash = takeFlash(c);
  const around = await surroundings(c, parts, head.section);
  const banner = around.isDemo ? <DemoBanner>{text.demo}</DemoBanner> : undefined;
  const framed =
    head.frame === 'centred' || !c.var.actor || !('navigation' in around) ? (
      <CentredShell product={text.product} office={text.tagline} banner={banner}>
        {content}
      </CentredShell>
    ) : (
      <DeskFrame
        actor={c.var.actor}
        locale={c.var.locale}
        theme={c.var.theme}
        path={c.req.path}
        banner={banner}
        navigation={around.navigation}
        unread={around.unread}
        seats={around.seats}
      >
        {content}
      </DeskFrame>
    );
  const page = (
    <Page
      lang={c.var.locale}
      title={`${head.title} · ${text.product}`}
      assets={parts.assets}
      reader={c.var.actor?.seatId ?? ''}
      theme={c.var.theme === 'auto' ? undefined : c.var.theme}
      toasts={flash === null ? [] : [flash]}
    >
      {framed}
    </Page>
  );
  return await answerHtml(c, renderDocument(page), head.status ?? 200);
}

/** What the frame shows around every page of a person, asked at once and kept while nothing changes. */
async function surroundings(c: Context, parts: FrameParts, section: string | undefined) {
  const { actor, locale, platform } = c.var;
  if (!actor) return { isDemo: await parts.isDemo(c) };
  const key = `frame ${platform.clock().toDateString()} ${locale} ${section}`;
  return await whileUnchanged(c, key, async () => {
    const [isDemo, navigation, unread, seats] = await Promise.all([
      parts.isDemo(c),
      navigationFor(parts.rooms, actor, locale, platform.db, section),
      parts.unreadOf(actor),
      parts.seatsOf(c),
    ]);
    return { isDemo, navigation, unread, seats };
  });
}
