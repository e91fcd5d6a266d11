import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import type { PublicSite } from '#src/platform/web/public-page.ts';
import { siteText } from './messages/site.ts';
import type { OpenCouncil } from './queries/councils.ts';

export type Section =
  | 'petitions'
  | 'map'
  | 'contacts'
  | 'delegates'
  | 'papers'
  | 'submit'
  | 'lookUp';

export const baseOf = (council: Pick<OpenCouncil, 'unitCode'>): string =>
  `/cong-khai/${council.unitCode}`;

export const petitionPath = (council: Pick<OpenCouncil, 'unitCode'>, code: string): string =>
  `${baseOf(council)}/kien-nghi/${code}`;

/** `Tỉnh Hà Tĩnh` within a sentence: `tỉnh Hà Tĩnh`. */
export const inSentence = (unitName: string): string =>
  `${unitName.charAt(0).toLowerCase()}${unitName.slice(1)}`;

/**
 * The frame of a council's public pages: its name, its menu, how to reach its office. Without a search
 * field where the page has its own (null).
 */
export function councilSite(
  council: OpenCouncil,
  locale: Locale,
  current: Section | null = null,
  searched?: string | null,
): PublicSite {
  const text = siteText(locale);
  const base = baseOf(council);
  const paths: Readonly<Record<Section, string>> = {
    petitions: `${base}/kien-nghi`,
    map: `${base}/ban-do`,
    contacts: `${base}/tiep-xuc`,
    delegates: `${base}/dai-bieu`,
    papers: `${base}/van-ban`,
    submit: `/gui-kien-nghi/${council.unitCode}`,
    lookUp: '/tra-cuu',
  };
  return {
    name: council.name,
    tagline: text.tagline,
    homeHref: publicHref(locale, base),
    nav: (Object.keys(paths) as Section[]).map((section) => ({
      href: publicHref(locale, paths[section]),
      label: text.nav[section],
      current: section === current,
    })),
    ...(searched !== null && {
      search: {
        action: paths.petitions,
        label: text.searchLabel,
        placeholder: text.searchPlaceholder,
        button: text.councils.find,
        ...(locale === 'en' && { keep: { lang: 'en' } }),
        ...(searched !== undefined && { value: searched }),
      },
    }),
    reach: reachOf(council, locale),
    feed: publicHref(locale, `${base}/tin.xml`),
  };
}

export function reachOf(
  council: Pick<OpenCouncil, 'phone' | 'email' | 'address'>,
  locale: Locale,
): NonNullable<PublicSite['reach']> {
  const text = siteText(locale);
  const { phone, email, address } = council;
  return [
    ...(address === '' ? [] : [{ text: address }]),
    ...(phone === ''
      ? []
      : [{ text: text.phone(phone), href: `tel:${phone.replaceAll(/[^\d+]/g, '')}` }]),
    ...(email === '' ? [] : [{ text: text.email(email), href: `mailto:${email}` }]),
  ];
}

/** The pages that belong to no council. */
export function houseSite(locale: Locale): PublicSite {
  const text = siteText(locale);
  return {
    name: text.portal,
    tagline: text.tagline,
    homeHref: publicHref(locale, '/cong-khai'),
    nav: [{ href: publicHref(locale, '/tra-cuu'), label: text.nav.lookUp }],
  };
}
