/** What a colour says. Never the only carrier: every tone comes with words. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'accent' | 'outline';

export type Option = {
  readonly value: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly group?: string | undefined;
  readonly disabled?: boolean | undefined;
};

export type Figure = number | string;
