/** What the worker keeps: one list and its assets, of one reader. */
export const KEPT_PAGES = 'field-work';
const OWNER = 'field-work-owner';

/** Whose page this is: a seat, '' for nobody's, undefined where it is everybody's. */
const readerOf = (page: Document): string | undefined => page.body.dataset['reader'];

/** A page of another reader, or of nobody, throws away what a shared device keeps. */
export const forgetOthers = (): void => {
  const reader = readerOf(document);
  if (reader === undefined || !('caches' in globalThis)) return;
  if (reader !== '' && reader === localStorage.getItem(OWNER)) return;
  localStorage.removeItem(OWNER);
  void caches.delete(KEPT_PAGES);
};

const loadedAssets = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);

const linkedAssets = (): string[] =>
  [...document.querySelectorAll('link[href^="/assets/"], script[src^="/assets/"]')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
  );

/** Lets the list be opened again where there is no line. */
export const keepForTheField = async (): Promise<void> => {
  const reader = readerOf(document);
  if (!reader || !('serviceWorker' in navigator) || !navigator.onLine) return;
  await navigator.serviceWorker.register('/checks/worker.js', { scope: '/checks' });
  const { active } = await navigator.serviceWorker.ready;
  if (reader !== readerOf(document)) return;
  localStorage.setItem(OWNER, reader);
  const assets = [...new Set([...loadedAssets(), ...linkedAssets()])];
  active?.postMessage({ reader, page: location.pathname + location.search, assets }, []);
};
