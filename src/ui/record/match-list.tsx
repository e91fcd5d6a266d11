import type { ComponentChildren } from 'preact';

export type Match = {
  readonly key: string;
  readonly mark: ComponentChildren;
  readonly title: ComponentChildren;
  readonly meta?: ComponentChildren;
  readonly reasons: readonly string[];
  readonly acts?: ComponentChildren;
};

/** Records that may be the one in hand: how sure, why, and what can be done about it. */
export const MatchList = ({ matches }: { readonly matches: readonly Match[] }) => (
  <ul class="match-list">
    {matches.map(({ key, mark, title, meta, reasons, acts }) => (
      <li class="match" key={key}>
        <div class="match-head">
          {mark}
          <span class="match-title">{title}</span>
        </div>
        {meta && <div class="match-meta">{meta}</div>}
        {reasons.length > 0 && (
          <ul class="match-reasons">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        {acts && <div class="match-acts">{acts}</div>}
      </li>
    ))}
  </ul>
);

type SeekerProps = {
  /** Where a pause in typing posts the text and the place. */
  readonly src: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly failed: string;
  readonly button: ComponentChildren;
  readonly children: ComponentChildren;
};

/** Asks while one types in the form around it; without JavaScript its button asks. */
export const Seeker = ({ src, fields = {}, failed, button, children }: SeekerProps) => (
  <x-seeker data-src={src} data-fields={JSON.stringify(fields)}>
    <div data-seeker-answer>{children}</div>
    <p class="sr-only" aria-live="polite" data-seeker-said />
    <p class="field-hint" data-seeker-failed hidden>
      {failed}
    </p>
    {button}
  </x-seeker>
);
