import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { PostForm } from '../forms/post-form.tsx';
import { Icon, type IconName } from '../icon.tsx';

export type MenuItem = {
  readonly label: string;
  readonly href: string;
  readonly icon?: IconName;
  readonly detail?: string;
  readonly current?: boolean;
  /** Posts instead of following the link. */
  readonly post?: boolean;
  readonly tone?: 'danger';
};

type MenuFormProps = {
  readonly action: string;
  readonly label?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly children: ComponentChildren;
};

export const MenuForm = ({ action, label, fields, children }: MenuFormProps) => (
  <PostForm class="menu-form" action={action} fields={fields}>
    {label && <p class="menu-heading">{label}</p>}
    {children}
  </PostForm>
);

const ItemFace = ({ icon, label, detail }: MenuItem) => (
  <>
    {icon && <Icon name={icon} />}
    <span class="menu-words">
      {label}
      {detail && <span class="menu-detail">{detail}</span>}
    </span>
  </>
);

export const MenuItems = ({ items }: { readonly items: readonly MenuItem[] }) => (
  <ul class="menu-list">
    {items.map((item) => {
      const look = classNames('menu-item', item.tone === 'danger' && 'menu-danger');
      return (
        <li key={item.href + item.label}>
          {item.post ? (
            <PostForm action={item.href}>
              <button class={look}>
                <ItemFace {...item} />
              </button>
            </PostForm>
          ) : (
            <a class={look} href={item.href} aria-current={item.current ? 'true' : undefined}>
              <ItemFace {...item} />
            </a>
          )}
        </li>
      );
    })}
  </ul>
);

export type MenuProps = {
  readonly label: string;
  /** What the button shows; the label itself when absent. */
  readonly trigger?: ComponentChildren;
  readonly icon?: IconName;
  readonly align?: 'start' | 'end';
  readonly quiet?: boolean;
  readonly items?: readonly MenuItem[];
  readonly children?: ComponentChildren;
};

/** A details element: opens without JavaScript; Escape, arrows and a click outside close it with. */
export const Menu = ({ label, trigger, icon, align, quiet, items, children }: MenuProps) => (
  <details class={classNames('drop', align === 'end' && 'drop-end')} data-menu>
    <summary class={quiet || trigger ? 'tool' : 'btn btn-plain'}>
      {icon && <Icon name={icon} />}
      {trigger ? (
        <>
          <span class="sr-only">{label}</span>
          {trigger}
        </>
      ) : (
        label
      )}
      {!quiet && <Icon name="chevronDown" size={16} />}
    </summary>
    <div class="drop-panel">
      {items && <MenuItems items={items} />}
      {children}
    </div>
  </details>
);
