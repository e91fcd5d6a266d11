import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type Assets = {
  readonly script: string;
  readonly style: string;
  readonly fonts: readonly string[];
  /** What readers without an account get. */
  readonly publicStyle: string;
  /** The address of any other entry of the build, by its source. */
  readonly addressOf: (source: string) => string;
};

type ManifestEntry = { readonly file: string; readonly css?: readonly string[] };
type Manifest = Readonly<Record<string, ManifestEntry>>;

const PUBLIC_PATH = '/assets/';
const SCRIPT = 'src/client/main.ts';
const STYLE = 'src/ui/theme.css';
const PUBLIC_STYLE = 'src/ui/public.css';
const PRELOADED_FONTS = [
  'src/ui/fonts/be-vietnam-pro-400.woff2',
  'src/ui/fonts/be-vietnam-pro-600.woff2',
];

export const assetsFrom = (manifest: Manifest): Assets => {
  const url = (source: string): string => {
    const entry = manifest[source];
    if (!entry) throw new Error(`The client build has no ${source}`);
    return PUBLIC_PATH + entry.file;
  };
  return {
    script: url(SCRIPT),
    style: url(STYLE),
    fonts: PRELOADED_FONTS.map(url),
    publicStyle: url(PUBLIC_STYLE),
    addressOf: url,
  };
};

/** Read once at start; the folder is the client build that the web layer serves under /assets/. */
export const readAssets = (folder: string = resolve('dist/client')): Assets =>
  assetsFrom(JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest);
