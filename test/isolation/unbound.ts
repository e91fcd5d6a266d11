import { TABLE_CLASSES } from '#src/table-classes.ts';
import type { Statement } from './statements.ts';

/** Statements that may look past one tenant, by words that stand in them alone, each with its reason. */
export const NATIONAL: Readonly<Record<string, string>> = {
  'explain (format json)':
    'asks the planner how many rows a word would find, of all rows; none is read, and the number decides only the way of the search',
  "ts_stat('select search from petitions limit 2000')":
    'how rare a word is in the language of petitions; the weights are never shown, and no row is',
  'search_version < $':
    'whether the clock still renews search words somewhere; says yes or no, not whose',
  '"t"."unit_code" as "province_code"':
    'the public list of the councils that publish, of every province',
  'select distinct tenant_id from meetings':
    'the clock asks which provinces have a meeting tomorrow; says their ids, the rest is asked of each',
  'select distinct on (t.id) t.id as "tenantId"':
    'the clock asks for the leading council of each province; says ids, the rest is asked of each',
  'select a.login, p.full_name as name':
    'the people of the demo on its sign-in page; empty where there is no demo',
};

const TENANT_TABLES = [...TABLE_CLASSES.register, ...TABLE_CLASSES.sealed];
const TABLE = new RegExp(
  `\\b(?:from|join|update|into)\\s+"?(${TENANT_TABLES.join('|')})"?\\b`,
  'gi',
);
const BOUND =
  /"?tenant_id"?\s*(?:=|in)\s*\(?\s*(?:\$\d+|'[0-9a-f-]{36}'|speaking_tenant\(\))|(?:\$\d+|'[0-9a-f-]{36}')(?:::uuid)?\s*=\s*"?(?:\w+"?\.)?"?tenant_id/i;
/** All keys of a row at once; and what is false for everybody reads none. */
const BY_KEYS = /\(\s*"?tenant_id"?\s*,[^()]*\)\s*=\s*\(\s*\$\d+/i;
const NEVER = /\bwhere false and\b(?!.*\bwhere\b)/is;
const INSERT = /^\s*(?:with\b.*)?insert into\s+"?\w+"?\s*\([^)]*"?tenant_id"?/is;

/** Statements on rows of tenants that name no tenant: each a query over all shards, and a leak where the policy is open. */
export function unbound(statements: readonly Statement[]): readonly string[] {
  return statements.flatMap(({ text, asking }) => {
    const tables = new Set([...text.matchAll(TABLE)].map(([, table]) => table));
    const isBound = [BOUND, BY_KEYS, NEVER, INSERT].some((one) => one.test(text));
    if (tables.size === 0 || isBound) return [];
    if (Object.keys(NATIONAL).some((words) => text.includes(words))) return [];
    return [`${[...tables].join(', ')}: ${text.replaceAll(/\s+/g, ' ').slice(0, 160)} (${asking})`];
  });
}
