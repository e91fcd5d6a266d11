import { type IconName, iconShapes } from './icon-shapes.ts';

export type { IconName };

type IconProps = { readonly name: IconName; readonly label?: string; readonly size?: 16 | 20 | 24 };

/** Decorative unless it has a label. */
export const Icon = ({ name, label, size = 20 }: IconProps) => (
  <svg
    class="icon"
    width={size}
    height={size}
    viewBox="0 0 20 20"
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' as const })}
  >
    <path d={iconShapes[name]} />
  </svg>
);
