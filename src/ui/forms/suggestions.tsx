/** One value that may be right, and why. */
export type Suggestion = {
  readonly value: string;
  readonly label: string;
  readonly why: string;
};

export type SuggestionLine = {
  /** Name of the control in the same form that a click fills. */
  readonly control: string;
  readonly label: string;
  /** The best first; none leaves the line out. */
  readonly suggestions: readonly Suggestion[];
};

/** What may be right for fields of the form around it. A click fills the field; without JavaScript it is text to read. */
export const Suggestions = ({ lines }: { readonly lines: readonly SuggestionLine[] }) => (
  <x-suggestions class="suggestions">
    <dl>
      {lines
        .filter(({ suggestions }) => suggestions.length > 0)
        .map(({ control, label, suggestions }) => (
          <div class="suggestion-line" key={control}>
            <dt>{label}</dt>
            <dd>
              {suggestions.map(({ value, label: name, why }) => (
                <span
                  class="suggestion"
                  data-control={control}
                  data-value={value}
                  data-why={why}
                  key={value}
                >
                  {name}
                </span>
              ))}
              <span class="suggestion-why">{suggestions[0]?.why}</span>
            </dd>
          </div>
        ))}
    </dl>
  </x-suggestions>
);
