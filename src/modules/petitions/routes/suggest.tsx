import type { Context, Hono } from 'hono';
import type { VNode } from 'preact';
import { dayAt } from '#src/council/calendar/index.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { readForm } from '#src/platform/web/forms.ts';
import type { FormValues } from '#src/platform/web/forms.ts';
import { parseInput } from '#src/platform/web/input.ts';
import { typed, typedRows } from '#src/platform/web/typed.ts';
import { renderFragment } from '#src/ui/index.ts';
import { petitionFailure } from '../failures.ts';
import { similarInput } from '../inputs/similar.ts';
import { suggestText } from '../messages/suggestions.ts';
import { SuggestionLines } from '../pages/recording/suggestion-panel.tsx';
import type { ShownSuggestions } from '../pages/recording/suggestion-panel.tsx';
import { mayNotCompare } from '../policy.ts';
import { suggestionsFor } from '../queries/suggestions.ts';

/** What the words typed so far suggest, as a part of the record form. */
export function suggestRoutes(app: Hono): void {
  app.post('/petitions/suggest', async (c) => {
    const form = await readForm(c);
    return c.html(renderFragment(suggestAnswer(c, await suggestedFor(c, form))));
  });
}

/** Null where nothing is typed yet. */
export async function suggestedFor(c: Context, form: FormValues): Promise<ShownSuggestions | null> {
  const actor = actorOf(c);
  const refused = mayNotCompare(actor);
  if (refused) throw petitionFailure('Forbidden', refused);
  const text = typed(form, 'text');
  if (text.trim() === '') return null;
  const spots = typedRows(form, 'places').map((row) => row['detail'] ?? '');
  const place = [typed(form, 'place'), ...spots].filter((part) => part !== '').join(', ');
  const ask = parseInput(similarInput, { text, place: place.slice(0, 300) }, c.var.locale);
  const { locale, platform } = c.var;
  const on = dayAt(platform.clock());
  return await suggestionsFor(platform.db, { ...actor, locale }, { ...ask, on });
}

export function suggestAnswer(c: Context, suggested: ShownSuggestions | null): VNode {
  const { locale } = c.var;
  if (!suggested) return <p class="field-hint">{suggestText(locale).needText}</p>;
  const controls = { kind: 'kind', field: 'field', unit: 'places.0.unit' };
  return <SuggestionLines locale={locale} suggested={suggested} controls={controls} />;
}
