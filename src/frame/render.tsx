import type { Context, MiddlewareHandler } from 'hono';
import type { VNode } from 'preact';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { PageHead } from '#src/platform/web/context.ts';
import { takeFlash } from '#src/platform/web/forms.ts';
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
  const banner = (await parts.isDemo(c)) ? <DemoBanner>{text.demo}</DemoBanner> : undefined;
  const framed =
    head.frame === 'centred' || !c.var.actor ? (
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
        navigation={await navigationFor(
          parts.rooms,
          c.var.actor,
          c.var.locale,
          c.var.platform.db,
          head.section,
        )}
        unread={await parts.unreadOf(c.var.actor)}
        seats={await parts.seatsOf(c)}
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
  return c.html(renderDocument(page), head.status ?? 200);
}
