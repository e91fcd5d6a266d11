import { expect, test } from 'vitest';
import { openStory } from './house.ts';

const story = openStory();

test('a page of a person is written down nowhere', async () => {
  const page = await story.signIn('clerk');
  for (const address of ['/', '/petitions', '/account', '/no-such-page']) {
    const answer = await page.goto(address);
    expect([address, answer?.headers()['cache-control'], answer?.headers()['etag']]).toEqual([
      address,
      'private, no-store',
      undefined,
    ]);
  }
});
