import type { ComponentChildren } from 'preact';
import type { Suggested, Suggestions as Suggesting } from '#src/council/suggestions/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Button, Section, Seeker, Suggestions } from '#src/ui/index.ts';
import type { Option, SuggestionLine } from '#src/ui/index.ts';
import { suggestText } from '../../messages/suggestions.ts';
import { petitionWords } from '../../messages/words.ts';

/** What the lines of a panel are drawn from; the kind is one value, the others ranked. */
export type ShownSuggestions = Pick<
  Suggesting,
  'field' | 'tier' | 'body' | 'unit' | 'kind' | 'kindReasons'
>;

/** Which control of the form each question fills; a question without one is not asked there. */
export type FilledControls = Readonly<
  Partial<Record<'field' | 'tier' | 'body' | 'unit' | 'kind', string>>
>;

const MOST = 3;
const LEAST = 0.06;

interface PanelProps {
  readonly locale: Locale;
  readonly suggested: ShownSuggestions;
  readonly controls: FilledControls;
}

/** The suggestions beside the fields they fill; nothing is filled before a person clicks. */
export const SuggestionLines = ({ locale, suggested, controls }: PanelProps) => {
  const t = suggestText(locale);
  const lines = linesOf(locale, suggested, controls);
  if (lines.every(({ suggestions }) => suggestions.length === 0)) {
    return <p class="field-hint">{t.nothing}</p>;
  }
  return <Suggestions lines={lines} />;
};

export const SuggestionSection = (props: PanelProps) => {
  const t = suggestText(props.locale);
  return (
    <Section title={t.title} note={t.note} level={3} id="suggestions">
      <SuggestionLines {...props} />
    </Section>
  );
};

/** In the record form: asked while one types, or by the button where there is no JavaScript. */
export const SuggestedWhileTyping = (props: {
  readonly locale: Locale;
  readonly answer?: ComponentChildren;
}) => {
  const t = suggestText(props.locale);
  return (
    <Section title={t.title} note={t.note} level={3} id="suggestions">
      <Seeker
        src="/petitions/suggest"
        failed={t.failed}
        button={
          <Button name="more" value="suggest" tone="quiet" size="small" icon="search" noValidate>
            {t.find}
          </Button>
        }
      >
        {props.answer ?? <p class="field-hint">{t.waiting}</p>}
      </Seeker>
    </Section>
  );
};

/** A list to choose from with what is suggested first. */
export function suggestedFirst(
  locale: Locale,
  options: readonly Option[],
  suggested: readonly { readonly value: string; readonly score: number }[] | undefined,
): readonly Option[] {
  const group = suggestText(locale).group;
  const first = (suggested ?? []).slice(0, MOST).filter(({ score }) => score >= LEAST);
  const taken = first.flatMap(({ value }) => options.filter((option) => option.value === value));
  const rest = options.filter((option) => !taken.includes(option));
  return [...taken.map((option) => ({ ...option, group })), ...rest];
}

function linesOf(
  locale: Locale,
  suggested: ShownSuggestions,
  controls: FilledControls,
): readonly SuggestionLine[] {
  const t = suggestText(locale);
  const kind = {
    value: suggested.kind,
    label: petitionWords(locale).kinds[suggested.kind],
    score: 1,
    reasons: suggested.kindReasons,
  };
  const all = { ...suggested, kind: [kind] };
  return (['kind', 'field', 'tier', 'unit', 'body'] as const).flatMap((about) => {
    const control = controls[about];
    return control ? [{ control, label: t[about], suggestions: shown(locale, all[about]) }] : [];
  });
}

function shown(locale: Locale, suggested: readonly Suggested[]) {
  const t = suggestText(locale);
  // The communes of a former district stand beside each other: none of them is likelier.
  const last = suggested[MOST - 1]?.score ?? 0;
  const isTied = suggested[0]?.score === last;
  return suggested
    .filter(({ score }, order) => score >= LEAST && (order < MOST || (isTied && score === last)))
    .map(({ value, label, reasons }) => ({
      value,
      label,
      why: reasons.length === 0 ? '' : t.because(reasons),
    }));
}
