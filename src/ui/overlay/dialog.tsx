import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';
import { useTexts } from '../texts.ts';

export type DialogProps = {
  readonly id: string;
  readonly title: string;
  readonly lead?: ComponentChildren;
  /** Opens at once: the answer to a form in it that was refused. */
  readonly open?: boolean;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
};

/** Opened by a `LinkButton` with `dialog={id}`, whose href is the same form as a page of its own. */
export const Dialog = ({ id, title, lead, open, wide, children }: DialogProps) => (
  <x-dialog data-open={open ? 'true' : undefined}>
    <dialog
      class={wide ? 'dialog dialog-wide' : 'dialog'}
      id={id}
      aria-labelledby={`${id}-title`}
      open={open}
    >
      <div class="dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <form method="dialog">
          <button class="dialog-close">
            <Icon name="close" label={useTexts().close} />
          </button>
        </form>
      </div>
      <div class="dialog-body">
        {lead && <p class="dialog-lead">{lead}</p>}
        {children}
      </div>
    </dialog>
  </x-dialog>
);
