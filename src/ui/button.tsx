import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import { PostForm } from './forms/post-form.tsx';
import { Icon, type IconName } from './icon.tsx';
import { useTexts } from './texts.ts';

export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger';

type Look = {
  readonly tone?: ButtonTone;
  readonly size?: 'small' | 'normal';
  readonly icon?: IconName;
  readonly iconOnly?: boolean;
  readonly wide?: boolean;
};

const lookClass = ({ tone = 'plain', size, iconOnly, wide }: Look) =>
  classNames(
    'btn',
    `btn-${tone}`,
    size === 'small' && 'btn-compact',
    iconOnly && 'btn-icon',
    wide && 'btn-full',
  );

const Face = ({ icon, iconOnly, children }: Look & { readonly children: ComponentChildren }) => (
  <>
    {icon && <Icon name={icon} />}
    <span class={iconOnly ? 'sr-only' : undefined}>{children}</span>
  </>
);

export type ButtonProps = Look & {
  readonly children: ComponentChildren;
  readonly type?: 'submit' | 'button';
  readonly name?: string;
  readonly value?: string;
  readonly form?: string;
  readonly formAction?: string;
  readonly id?: string;
  readonly disabled?: boolean;
  /** Why the button cannot be used; disables it and says so. */
  readonly reason?: string | undefined;
  readonly noValidate?: boolean;
};

export const Button = (props: ButtonProps) => {
  const texts = useTexts();
  const { children, type = 'submit', reason, disabled, noValidate, formAction } = props;
  const button = (
    <button
      class={lookClass(props)}
      type={type}
      id={props.id}
      name={props.name}
      value={props.value}
      form={props.form}
      formaction={formAction}
      formnovalidate={noValidate}
      disabled={disabled === true || reason !== undefined}
      data-turbo-submits-with={type === 'submit' && !props.iconOnly ? texts.sending : undefined}
    >
      <Face {...props}>{children}</Face>
    </button>
  );
  if (reason === undefined) return button;
  return (
    <span class="btn-explained">
      {button}
      <span class="btn-reason">{reason}</span>
    </span>
  );
};

export type LinkButtonProps = Look & {
  readonly children: ComponentChildren;
  readonly href: string;
  /** Id of a Dialog on this page; without JavaScript the href is followed. */
  readonly dialog?: string;
  readonly frame?: string;
  readonly download?: boolean;
};

export const LinkButton = (props: LinkButtonProps) => (
  <a
    class={lookClass(props)}
    href={props.href}
    data-dialog={props.dialog}
    data-turbo-frame={props.frame}
    download={props.download}
  >
    <Face {...props}>{props.children}</Face>
  </a>
);

export type PostButtonProps = ButtonProps & {
  readonly action: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** Asked in the browser before posting. */
  readonly confirm?: string;
};

/** One button that posts: a form of its own. */
export const PostButton = ({ action, fields, confirm, ...button }: PostButtonProps) => (
  <PostForm action={action} fields={fields} class="inline-form" data-turbo-confirm={confirm}>
    <Button {...button} />
  </PostForm>
);

export const ButtonRow = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="button-row">{children}</div>
);
