type Flat = string | number | boolean | null;
type Cells = Readonly<Record<string, Flat>>;

const isFlat = (value: unknown): value is Flat => value === null || typeof value !== 'object';

const isRows = (value: unknown): value is readonly object[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row));

/** What an instrument answered, as tables: its figures in one, each list of rows in one of its own. */
export function asMarkdown(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return `${String(answer)}\n`;
  const facts: [string, Flat][] = [];
  const tables: string[] = [];
  for (const [name, value] of flatten(answer)) {
    if (isRows(value)) tables.push(`**${name}**\n\n${tableOf(value.map(flatRow))}`);
    else if (Array.isArray(value)) facts.push([name, value.join('; ') || 'none']);
    else if (isFlat(value)) facts.push([name, value]);
  }
  const head = facts.length === 0 ? '' : `${twoColumns(facts)}\n`;
  return [head, ...tables].filter(Boolean).join('\n');
}

/** What a row holds in branches, in columns of their own. */
const flatRow = (row: object): Cells =>
  Object.fromEntries(
    flatten(row).map(([name, value]) => [name, Array.isArray(value) ? value.join('; ') : value]),
  ) as Cells;

function flatten(value: object, path = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    const full = path === '' ? name : `${path} ${name}`;
    const isBranch = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    return isBranch ? flatten(inner as object, full) : [[full, inner] as const];
  });
}

/** A cell stays on its line and in its column. */
function cell(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  if (typeof value === 'object' && value !== null) return cell(JSON.stringify(value));
  return String(value ?? '')
    .replaceAll('|', '\\|')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 160);
}

function twoColumns(facts: readonly (readonly [string, Flat])[]): string {
  const lines = facts.map(([name, value]) => `| ${name} | ${cell(value)} |`);
  return ['| figure | value |', '|---|---|', ...lines, ''].join('\n');
}

function tableOf(rows: readonly Cells[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(names),
    line(names.map(() => '---')),
    ...rows.map((row) => line(names.map((name) => cell(row[name])))),
    '',
  ].join('\n');
}
