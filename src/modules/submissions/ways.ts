import type { Channel, ToldWay } from './schema.ts';

interface Reachable {
  readonly channels: readonly Channel[];
  readonly phone: string;
  readonly address: string;
}

/**
 * How the office may tell a voter itself: by telephone or Zalo only where they agreed to it, by letter to the
 * address they left, over the loudspeaker without a name.
 */
export function waysToTell({ channels, phone, address }: Reachable): readonly ToldWay[] {
  const isReached = phone !== '';
  return [
    ...(isReached && channels.includes('phone') ? (['phone'] as const) : []),
    ...(isReached && channels.includes('zalo') ? (['zalo'] as const) : []),
    ...(address === '' ? [] : (['letter'] as const)),
    'loudspeaker',
  ];
}
