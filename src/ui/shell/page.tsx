import type { ComponentChildren } from 'preact';
import type { Assets } from '../assets.ts';
import { Toasts, type Toast } from '../overlay/toast.tsx';
import { type UiLanguage, uiTexts, UiTextsContext } from '../texts.ts';

export type Theme = 'light' | 'dark';

export type PageProps = {
  readonly lang: UiLanguage;
  readonly title: string;
  /** Whose page it is, or '' for nobody's; what a device keeps of another reader is thrown away. */
  readonly reader?: string | undefined;
  readonly assets: Assets;
  /** The reader's choice; absent follows the device. */
  readonly theme?: Theme | undefined;
  readonly description?: string;
  /** What the last act did; a hole where it is filled in later. */
  readonly toasts?: readonly Toast[] | string;
  /** Public pages may be kept by Turbo for the way back, and by search engines; a person's page by nobody. */
  readonly isPublic?: boolean;
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
};

const Head = ({ title, assets, description, isPublic, head }: PageProps) => (
  <head>
    <meta charset="utf-8" />
    <title>{title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    {description && <meta name="description" content={description} />}
    {!isPublic && <meta name="robots" content="noindex" />}
    {/* Hovering must not fetch: some readings are written into the log. */}
    <meta name="turbo-prefetch" content="false" />
    <meta name="turbo-cache-control" content={isPublic ? 'public' : 'no-cache'} />
    <meta name="turbo-refresh-method" content="morph" />
    <meta name="turbo-refresh-scroll" content="preserve" />
    {assets.fonts.map((font) => (
      <link rel="preload" as="font" type="font/woff2" href={font} crossorigin="anonymous" />
    ))}
    <link rel="stylesheet" href={assets.style} data-turbo-track="reload" />
    <script type="module" src={assets.script} data-turbo-track="reload" />
    {head}
  </head>
);

/** The whole document. Everything visible goes in as children: a shell, then the page. */
export const Page = (props: PageProps) => {
  const texts = uiTexts[props.lang];
  return (
    <UiTextsContext.Provider value={texts}>
      <html lang={props.lang} data-theme={props.theme}>
        <Head {...props} />
        <body
          data-reader={props.reader}
          data-text-close={texts.close}
          data-text-unsaved={texts.unsaved}
          data-text-offline={texts.connectionLost}
        >
          <a class="skip-link" href="#content">
            {texts.skipToContent}
          </a>
          {props.children}
          {typeof props.toasts === 'string' ? props.toasts : <Toasts toasts={props.toasts ?? []} />}
        </body>
      </html>
    </UiTextsContext.Provider>
  );
};
