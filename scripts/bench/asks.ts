import type { Access } from './access.ts';
import type { Facts } from './facts.ts';

export interface Ask {
  readonly path: string;
  readonly method?: 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One line of the table: the same questions for both, in the same order. */
export interface Row {
  readonly name: string;
  readonly status: number;
  readonly asks: readonly { readonly product: Ask; readonly bare: Ask }[];
}

/** As a clerk types them: rare, middling and frequent words, with and without diacritics. */
const WORDS = ['ngập úng', 'duong lien thon', 'Krông', 'đề nghị', 'trạm bơm hỏng', 'nuoc may duc'];
const TEXTS = 400;
/** Keys that read lists; as many others record. */
const LISTERS = 32;
// Each network may try to sign in 30 times at once.
const NETWORKS = 250;

/** What the product keeps while nobody writes is asked for once more as a browser does that reloads past its memory. */
const KEPT = ['register', 'record', 'search', 'json list'] as const;

export const ROW_NAMES = [
  'register',
  'register anew',
  'record',
  'record anew',
  'search',
  'search anew',
  'json list',
  'json list anew',
  'dashboard',
  'public register',
  'public record',
  'create',
  'sign-in',
] as const;
export type RowName = (typeof ROW_NAMES)[number];

export function rowsOf(facts: Facts, access: Access): readonly Row[] {
  const { cookie, keys } = access;
  const signedIn = { cookie };
  const query = (parts: Record<string, string>) => `?${new URLSearchParams(parts)}`;
  const get = (path: string, bare: string, headers: Record<string, string> = {}) => ({
    product: { path, headers },
    bare: { path: bare },
  });
  const keyOf = (index: number) => ({ authorization: `Bearer ${keys[index % keys.length]}` });
  const portal = `/cong-khai/${facts.unitCode}/kien-nghi`;
  const row = (name: RowName, asks: Row['asks'], status = 200): Row => ({ name, status, asks });
  const rows = [
    row(
      'register',
      facts.filters.map((filter) =>
        get(`/petitions${query(filter)}`, `/register${query(filter)}`, signedIn),
      ),
    ),
    row(
      'record',
      facts.codes.map((code) => get(`/petitions/${code}`, `/record?code=${code}`, signedIn)),
    ),
    row(
      'search',
      WORDS.map((q) => get(`/petitions${query({ q })}`, `/search${query({ q })}`, signedIn)),
    ),
    row(
      'json list',
      keys.slice(0, LISTERS).map((_, index) => {
        const filter = facts.filters[index % facts.filters.length] ?? { state: '', body: '' };
        const path = `/api/v1/petitions${query({ ...filter, limit: '50' })}`;
        return get(path, `/list${query(filter)}`, keyOf(index));
      }),
    ),
    row('dashboard', [get('/', '/dashboard', signedIn)]),
    row('public register', [get(portal, '/public-register')]),
    row(
      'public record',
      facts.publicCodes.map((code) => get(`${portal}/${code}`, `/public-record?code=${code}`)),
    ),
    row(
      'create',
      Array.from({ length: TEXTS }, (_, at) =>
        creation(facts, at, keyOf(LISTERS + (at % LISTERS))),
      ),
      201,
    ),
    row(
      'sign-in',
      Array.from({ length: NETWORKS }, (_, at) => signIn(access, at)),
      303,
    ),
  ];
  return rows.flatMap((one) => (KEPT.some((name) => name === one.name) ? [one, anew(one)] : [one]));
}

const anew = ({ name, status, asks }: Row): Row => ({
  name: `${name} anew`,
  status,
  asks: asks.map(({ product, bare }) => ({
    product: { ...product, headers: { ...product.headers, 'cache-control': 'no-cache' } },
    bare,
  })),
});

function creation({ unitCode }: Facts, at: number, headers: Record<string, string>) {
  const text = `Cử tri tổ ${1 + (at % 40)} phản ánh tuyến đường số ${at} bị ngập úng mỗi khi mưa lớn, đã kiến nghị nhiều lần mà chưa được khắc phục. Đề nghị cơ quan chuyên môn kiểm tra, bố trí kinh phí sửa chữa trước mùa mưa năm sau.`;
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ text, places: [{ unit: unitCode, detail: `tổ ${at}` }] });
  const ask = { method: 'POST', body } as const;
  return {
    product: { ...ask, path: '/api/v1/petitions', headers: { ...json, ...headers } },
    bare: { ...ask, path: '/create', headers: json },
  };
}

function signIn({ login, password }: Access, at: number) {
  const ask = { method: 'POST', body: String(new URLSearchParams({ login, password })) } as const;
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const headers = {
    ...form,
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': `10.20.${at % 256}.7`,
  };
  return {
    product: { ...ask, path: '/sign-in', headers },
    bare: { ...ask, path: '/sign-in', headers: form },
  };
}
