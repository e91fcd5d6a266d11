import { Kbd } from '../badge.tsx';
import { useTexts } from '../texts.ts';
import { Dialog } from './dialog.tsx';

export type Shortcut = {
  /** "/", "?", "j", or two keys in turn: "g d". */
  readonly keys: string;
  readonly label: string;
  /** Where it goes; without it the key is one the page knows itself (/, ?, j, k, Enter, x). */
  readonly href?: string;
};

/** The sheet behind "?", and the keys themselves. */
export const Shortcuts = ({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) => (
  <x-shortcuts>
    <Dialog id="shortcuts" title={useTexts().shortcuts}>
      <dl class="shortcut-list">
        {shortcuts.map(({ keys, label, href }) => (
          <div key={keys} data-keys={href ? keys : undefined} data-href={href}>
            <dt>
              {keys.split(' ').map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  </x-shortcuts>
);

/** Keys of one page alone, shown where they lead (`Kbd`) rather than on the sheet. */
export const PageKeys = ({
  keys,
}: {
  readonly keys: readonly Required<Pick<Shortcut, 'keys' | 'href'>>[];
}) => (
  <x-shortcuts>
    {keys.map(({ keys: pressed, href }) => (
      <span data-keys={pressed} data-href={href} key={pressed} />
    ))}
  </x-shortcuts>
);
