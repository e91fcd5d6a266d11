import { z } from 'zod';
import { openPlaceFinder } from '#src/modules/petitions/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { typedLine } from '#src/platform/text/inputs.ts';
import { importFailure } from '../failures.ts';
import { bodyChoices, heldBody, heldField } from '../held.ts';
import { mayNotWorkOn } from '../policy.ts';
import { isOpen } from '../rules.ts';
import type { Decision } from '../schema.ts';
import { changeImport, lockImport } from '../store/imports.ts';
import type { Import } from '../store/imports.ts';
import { decideAll, decideRow, lockRows } from '../store/rows.ts';
import type { Row } from '../store/rows.ts';

const WHOLE = ['skip_same', 'take_all', 'accept_fields', 'split_all', 'split_none'] as const;
const CHOSEN = ['skip', 'take', 'split', 'join'] as const;

/** `r12` is the row of ordinal 12: a form's names that are figures would become a list. */
const byRow = z.record(z.string().regex(/^r\d{1,6}$/), typedLine(60)).default({});
/** `r12p0` is the first matter of that row's cell. */
const byMatter = z.record(z.string().regex(/^r\d{1,6}(?:p\d{1,2})?$/), typedLine(60)).default({});

/** What the clerk chose: for the whole list, for the ticked rows, and in the lists beside single rows. */
export const decideRows = command({
  name: 'imports.decide',
  input: z.object({
    id: z.uuid(),
    whole: z.enum(WHOLE).or(z.literal('')).default(''),
    chosen: z.enum(CHOSEN).or(z.literal('')).default(''),
    rows: z.array(z.coerce.number().int().min(0)).max(500).default([]),
    unit: byRow,
    field: byMatter,
    body: byMatter,
  }),
  async run(ctx, input) {
    const one = await openImport(ctx, input.id);
    const changed =
      (input.whole ? await decideAll(ctx.tx, one, input.whole) : 0) +
      (await decideSingly(ctx, one, input));
    await changeImport(ctx.tx, one, { seen_at: ctx.now });
    ctx.emit({
      name: 'import.decided',
      subjectKind: 'petition_import',
      subjectId: one.id,
      councilId: one.council_id,
      data: { rows: changed },
    });
    return { changed };
  },
});

async function openImport(ctx: CommandContext, id: string): Promise<Import> {
  const one = await lockImport(ctx.tx, ctx.actor.tenantId, id);
  if (!one) throw importFailure('NotFound', 'imports.not_found');
  const refused = mayNotWorkOn(ctx.actor, one);
  if (refused) throw importFailure('Forbidden', refused);
  if (!isOpen(one.state)) throw importFailure('RuleBroken', 'imports.not_ready');
  return one;
}

interface Choices {
  readonly chosen: (typeof CHOSEN)[number] | '';
  readonly rows: readonly number[];
  readonly unit: Readonly<Record<string, string>>;
  readonly field: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, string>>;
}

async function decideSingly(ctx: CommandContext, one: Import, choices: Choices): Promise<number> {
  const named = [choices.unit, choices.field, choices.body ?? {}]
    .flatMap((all) => Object.keys(all))
    .map((key) => Number.parseInt(key.slice(1), 10));
  const ordinals = [...new Set([...choices.rows, ...named])];
  if (ordinals.length === 0) return 0;
  const places = await openPlaceFinder(ctx.tx, ctx.actor, dayAt(ctx.now));
  const isUnit = (code: string): boolean => places.chosen(code, '') !== null;
  let changed = 0;
  for (const row of await lockRows(ctx.tx, one, ordinals)) {
    const after = decided(row, choices, isUnit);
    if (JSON.stringify(after.decision) === JSON.stringify(row.decision)) {
      if (after.isSkipped === row.is_skipped) continue;
    }
    await decideRow(ctx.tx, row, after);
    changed += 1;
  }
  return changed;
}

/** A row as it stands after the clerk's choices. */
export function decided(
  row: Pick<Row, 'ordinal' | 'decision' | 'is_skipped' | 'is_rejected' | 'has_several' | 'reading'>,
  choices: Choices,
  isUnit: (code: string) => boolean,
) {
  const key = `r${row.ordinal}`;
  const isChosen = choices.rows.includes(row.ordinal);
  const unit = choices.unit[key];
  const parts = decidedParts(row, choices);
  const decision: Decision = {
    ...row.decision,
    ...(unit !== undefined && unit !== '' && isUnit(unit) ? { unit } : {}),
    ...changesAt(row, choices, null),
    ...(Object.keys(parts).length > 0 ? { parts } : {}),
    ...(isChosen && choices.chosen === 'split' && row.has_several ? { split: true } : {}),
    ...(isChosen && choices.chosen === 'join' ? { split: false } : {}),
  };
  const isSkipped =
    isChosen && choices.chosen === 'skip'
      ? true
      : isChosen && choices.chosen === 'take'
        ? false
        : row.is_skipped;
  const hasQuestion = row.reading.place.choices.length > 1 && decision.unit === undefined;
  return { decision, isSkipped, hasQuestion };
}

type Decided = Pick<Row, 'ordinal' | 'reading' | 'decision'>;

function decidedParts(row: Decided, choices: Choices): NonNullable<Decision['parts']> {
  const parts = row.reading.parts.map((_, part) => {
    const now = { ...row.decision.parts?.[part], ...changesAt(row, choices, part) };
    return [String(part), now] as const;
  });
  return Object.fromEntries(parts.filter(([, now]) => Object.keys(now).length > 0));
}

/** The lists beside a row show what holds already; left alone they decide nothing. */
function changesAt(row: Decided, choices: Choices, part: number | null) {
  const key = `r${row.ordinal}${part === null ? '' : `p${part}`}`;
  const [field, body] = [choices.field[key], choices.body?.[key]];
  const isBody = body === '' || bodyChoices(row, part).some(({ id }) => id === body);
  return {
    ...(field !== undefined && field !== (heldField(row, part) ?? '') ? { field } : {}),
    ...(body !== undefined && isBody && body !== (heldBody(row, part) ?? '') ? { body } : {}),
  };
}
