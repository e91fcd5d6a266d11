import type { Context } from 'hono';
import type { VNode } from 'preact';
import type { PublicHead, PublicSite } from '#src/platform/web/public-page.ts';
import type { Assets } from '#src/ui/index.ts';
import {
  DemoBanner,
  PublicShell,
  renderDocument,
  SearchBox,
  uiTexts,
  UiTextsContext,
} from '#src/ui/index.ts';
import { frameText } from './messages.ts';

export interface PublicParts {
  readonly assets: Assets;
  readonly isDemo: (c: Context) => Promise<boolean>;
}

/** What `publicPage` (src/platform/web/public-page.ts) draws with: a light document without Turbo. */
export function drawPublicWith(parts: PublicParts) {
  return async (c: Context, content: VNode, head: PublicHead): Promise<string> => {
    const { locale, origin } = c.var;
    const isDemo = await parts.isDemo(c);
    const texts = uiTexts[locale];
    return renderDocument(
      <UiTextsContext.Provider value={texts}>
        <html lang={locale}>
          <Head assets={parts.assets} head={head} locale={locale} origin={origin} />
          <body class="public">
            <a class="skip-link" href="#content">
              {texts.skipToContent}
            </a>
            <Framed c={c} site={head.site} isDemo={isDemo}>
              {content}
            </Framed>
          </body>
        </html>
      </UiTextsContext.Provider>,
    );
  };
}

interface HeadProps {
  readonly assets: Assets;
  readonly head: PublicHead;
  readonly locale: 'vi' | 'en';
  readonly origin: string;
}

const Head = ({ assets, head, locale, origin }: HeadProps) => {
  const { title, description, site, jsonLd = [] } = head;
  const isIndexed = head.isIndexed !== false && (head.status ?? 200) === 200;
  const whole = title === site.name ? title : `${title} · ${site.name}`;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{whole}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content="light dark" />
      <meta name="description" content={description} />
      {!isIndexed && <meta name="robots" content="noindex" />}
      {isIndexed && <Addresses canonical={head.canonical} locale={locale} origin={origin} />}
      <Preview head={head} locale={locale} origin={origin} />
      {site.feed !== undefined && (
        <link rel="alternate" type="application/atom+xml" title={site.name} href={site.feed} />
      )}
      {assets.fonts.map((font) => (
        <link
          key={font}
          rel="preload"
          as="font"
          type="font/woff2"
          href={font}
          crossorigin="anonymous"
        />
      ))}
      <link rel="stylesheet" href={assets.publicStyle} />
      {head.script !== undefined && <script type="module" src={assets.addressOf(head.script)} />}
      {isIndexed &&
        jsonLd.map((one, index) => (
          <script
            key={index}
            type="application/ld+json"
            // oxlint-disable-next-line react/no-danger -- data, with every `<` written as an escape
            dangerouslySetInnerHTML={{ __html: JSON.stringify(one).replaceAll('<', '\\u003c') }}
          />
        ))}
    </head>
  );
};

const inEnglish = (path: string) => `${path}${path.includes('?') ? '&' : '?'}lang=en`;

const Addresses = ({
  canonical,
  locale,
  origin,
}: { readonly canonical: string } & Pick<HeadProps, 'locale' | 'origin'>) => (
  <>
    <link rel="canonical" href={`${origin}${locale === 'en' ? inEnglish(canonical) : canonical}`} />
    <link rel="alternate" hreflang="vi" href={`${origin}${canonical}`} />
    <link rel="alternate" hreflang="en" href={`${origin}${inEnglish(canonical)}`} />
  </>
);

/** What Zalo and Facebook show of a shared address. */
const Preview = ({ head, locale, origin }: Omit<HeadProps, 'assets'>) => (
  <>
    <meta property="og:type" content={head.updatedAt ? 'article' : 'website'} />
    <meta property="og:site_name" content={head.site.name} />
    <meta property="og:locale" content={locale === 'en' ? 'en_US' : 'vi_VN'} />
    <meta property="og:title" content={head.title} />
    <meta property="og:description" content={head.description} />
    <meta property="og:url" content={`${origin}${head.canonical}`} />
    {head.image && (
      <>
        <meta property="og:image" content={`${origin}${head.image.path}`} />
        <meta property="og:image:width" content="1200" />
        <meta property="og:image:height" content="630" />
        <meta property="og:image:alt" content={head.image.alt} />
        <meta name="twitter:card" content="summary_large_image" />
      </>
    )}
    {head.updatedAt && (
      <meta property="article:modified_time" content={head.updatedAt.toISOString()} />
    )}
  </>
);

interface FramedProps {
  readonly c: Context;
  readonly site: PublicSite;
  readonly isDemo: boolean;
  readonly children: VNode;
}

const Framed = ({ c, site, isDemo, children }: FramedProps) => {
  const text = frameText(c.var.locale);
  return (
    <PublicShell
      product={site.tagline}
      office={site.name}
      homeHref={site.homeHref}
      nav={site.nav}
      tools={site.search && <SearchBox {...site.search} />}
      banner={isDemo && <DemoBanner>{text.demo}</DemoBanner>}
      footer={<Footer c={c} site={site} />}
    >
      {children}
    </PublicShell>
  );
};

const Footer = ({ c, site }: Pick<FramedProps, 'c' | 'site'>) => {
  const { locale } = c.var;
  const text = frameText(locale);
  return (
    <>
      <div>
        <p>
          <strong>{site.name}</strong>
        </p>
        {site.reach?.map(({ text: line, href }) => (
          <p key={line}>{href === undefined ? line : <a href={href}>{line}</a>}</p>
        ))}
      </div>
      <div class="foot-links">
        <a
          href={inOtherLanguage(c)}
          hreflang={locale === 'vi' ? 'en' : 'vi'}
          lang={locale === 'vi' ? 'en' : 'vi'}
        >
          {locale === 'vi' ? text.english : text.vietnamese}
        </a>
        {site.feed !== undefined && <a href={site.feed}>{text.feed}</a>}
        <a href="/sign-in" rel="nofollow">
          {text.staff}
        </a>
      </div>
    </>
  );
};

/** This very page in the other language; what was sent in a form has an address of its own. */
function inOtherLanguage(c: Context): string {
  const url = new URL(c.req.url);
  if (c.var.locale === 'vi') url.searchParams.set('lang', 'en');
  else url.searchParams.delete('lang');
  return url.pathname + url.search;
}
