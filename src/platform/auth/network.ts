import { isIPv4, isIPv6 } from 'node:net';

export interface AddressFacts {
  readonly remote: string | undefined;
  readonly forwarded: string | undefined;
  /** How many proxies in front are ours; each adds one entry at the end of `X-Forwarded-For`. */
  readonly trustedProxies: number;
}

/** The caller's address. What a stranger wrote into the header himself is never reached. */
export function clientAddress({ remote, forwarded, trustedProxies }: AddressFacts): string {
  if (trustedProxies < 1 || !forwarded) return remote ?? '';
  const entries = forwarded.split(',').map((entry) => entry.trim());
  return entries.at(-trustedProxies) ?? entries[0] ?? remote ?? '';
}

/** The neighbourhood an address belongs to: /24 of IPv4, /64 of IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIPv6(plain)) return `${firstFourGroups(plain)}::/64`;
  return 'unknown';
}

/** The network around a network: /48 of IPv6, which one subscriber may own whole. */
export function wideNetworkOf(network: string): string {
  const groups = /^(.+)::\/64$/.exec(network)?.[1]?.split(':');
  return groups ? `${groups.slice(0, 3).join(':')}::/48` : network;
}

function firstFourGroups(address: string): string {
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const filled = address.includes('::')
    ? [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
    : left;
  return filled
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
