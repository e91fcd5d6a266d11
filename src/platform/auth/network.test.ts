import { expect, it } from 'vitest';
import { clientAddress, networkOf, wideNetworkOf } from './network.ts';
import { coversScope } from './scopes.ts';

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', 'unknown'],
  ['<script>', 'unknown'],
])('%s lies in %s', (address, network) => expect(networkOf(address)).toBe(network));

it('knows the network around a network', () => {
  expect(wideNetworkOf('2001:db8:1:2::/64')).toBe('2001:db8:1::/48');
  expect(wideNetworkOf('203.0.113.0/24')).toBe('203.0.113.0/24');
});

it('believes X-Forwarded-For only as far as proxies of ours wrote it', () => {
  const facts = { remote: '10.0.0.1', forwarded: '6.6.6.6, 203.0.113.5, 10.0.0.2' };
  expect(clientAddress({ ...facts, trustedProxies: 0 })).toBe('10.0.0.1');
  expect(clientAddress({ ...facts, trustedProxies: 1 })).toBe('10.0.0.2');
  expect(clientAddress({ ...facts, trustedProxies: 2 })).toBe('203.0.113.5');
  expect(clientAddress({ ...facts, forwarded: undefined, trustedProxies: 2 })).toBe('10.0.0.1');
});

it('a scope to write contains the one to read, not the other way round', () => {
  expect(coversScope(['*'], 'petitions:write')).toBe(true);
  expect(coversScope(['duties:write'], 'duties:read')).toBe(true);
  expect(coversScope(['duties:read'], 'duties:write')).toBe(false);
  expect(coversScope(['duties:write'], 'petitions:read')).toBe(false);
});
