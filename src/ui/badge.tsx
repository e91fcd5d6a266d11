import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './tone.ts';

export type BadgeProps = {
  readonly children: ComponentChildren;
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly dot?: boolean;
};

export const Badge = ({ children, tone = 'neutral', icon, dot }: BadgeProps) => (
  <span class={`tag tag-${tone}`}>
    {dot && <span class="tag-dot" />}
    {icon && <Icon name={icon} size={16} />}
    {children}
  </span>
);

type LateMarkProps = {
  readonly children: ComponentChildren;
  readonly level?: 'late' | 'soon' | 'ontime';
};

/** "Late by 12 days": the one mark the eye should find first in a list. */
export const LateMark = ({ children, level = 'late' }: LateMarkProps) => (
  <span class={`late late-${level}`}>
    {level !== 'ontime' && <Icon name={level === 'late' ? 'late' : 'clock'} size={16} />}
    <span class="late-words">{children}</span>
  </span>
);

export const Kbd = ({ children }: { readonly children: ComponentChildren }) => (
  <kbd class="key">{children}</kbd>
);

const initials = (name: string): string => {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  return [words.at(-2), words.at(-1)]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('vi');
};

/** Initials of the last two words: the given name leads in Vietnamese. */
export const Avatar = ({ name, large }: { readonly name: string; readonly large?: boolean }) => (
  <span class={large ? 'avatar avatar-large' : 'avatar'} aria-hidden="true">
    {initials(name)}
  </span>
);

export type TextRange = readonly [start: number, end: number];

/** Marks ranges of a text: sorted, not overlapping, in UTF-16 units. */
export const Highlight = ({
  text,
  ranges,
}: {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}) => {
  const starts = [0, ...ranges.map(([, end]) => end)];
  return (
    <>
      {starts.map((start, index) => {
        const range = ranges[index];
        return (
          <>
            {text.slice(start, range ? range[0] : undefined)}
            {range && <mark>{text.slice(range[0], range[1])}</mark>}
          </>
        );
      })}
    </>
  );
};
