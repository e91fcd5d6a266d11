import { PostButton } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { useTexts } from '../texts.ts';

export type Toast = {
  readonly text: string;
  readonly tone?: 'success' | 'danger' | 'info';
  readonly link?: { readonly href: string; readonly label: string };
  /** Takes the act back: posts to `action`. A toast with undo stays until closed. */
  readonly undo?: {
    readonly action: string;
    readonly label: string;
    readonly fields?: Readonly<Record<string, string>>;
  };
};

const toneIcons = { success: 'check', danger: 'warning', info: 'info' } as const;

const ToastCard = ({ text, tone = 'success', link, undo }: Toast) => (
  <x-toast class={`toast-card toast-${tone}`} data-stays={undo ? 'true' : undefined}>
    <Icon name={toneIcons[tone]} />
    <p>{text}</p>
    {link && <a href={link.href}>{link.label}</a>}
    {undo && (
      <PostButton
        action={undo.action}
        size="small"
        tone="quiet"
        {...(undo.fields && { fields: undo.fields })}
      >
        {undo.label}
      </PostButton>
    )}
    <button class="toast-close js-only" type="button" data-close>
      <Icon name="close" label={useTexts().close} size={16} />
    </button>
  </x-toast>
);

/** The flash region of `Page`: what the last act did. */
export const Toasts = ({ toasts }: { readonly toasts: readonly Toast[] }) => (
  <div class="toasts" id="toasts" aria-live="polite" data-turbo-temporary>
    {toasts.map((toast) => (
      <ToastCard {...toast} key={toast.text} />
    ))}
  </div>
);
