import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';

type CopyTextProps = {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly button: string;
  readonly copied: string;
  readonly hint?: ComponentChildren;
  readonly rows?: number;
};

/** A text to carry elsewhere: a button copies it; without JavaScript it is marked and copied by hand. */
export const CopyText = ({ id, label, text, button, copied, hint, rows = 8 }: CopyTextProps) => (
  <x-copy class="copy-text" data-copied={copied}>
    <label class="field-label" for={id}>
      {label}
    </label>
    <textarea class="textarea" id={id} rows={rows} readonly>
      {text}
    </textarea>
    {hint && <p class="hint">{hint}</p>}
    <div class="copy-tools">
      <button class="btn btn-plain" type="button" data-copy hidden>
        <Icon name="paperclip" />
        {button}
      </button>
      <output class="copy-said" data-said />
    </div>
  </x-copy>
);
