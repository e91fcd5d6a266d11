import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#src/platform/db/ids.ts';
import { HA_TINH, LOC_HA } from '#test/build.ts';
import { pagesOf } from '#test/pages-of.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { openPublicHouse } from '#test/public-house.ts';
import { issuePetitionReceipt } from './commands/decide.ts';
import { submitPetition } from './commands/submit.ts';
import { submissionBlocks } from './desk.ts';
import { submissionRoutes } from './routes.tsx';
import { voterActor } from './voter.ts';

/** Leaves room for the style sheet within the 60 kB of a whole page. */
const MOST_BYTES = 40 * 1024;
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'long-title': 'off',
    'no-inline-style': 'error',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'require-sri': 'off',
    'prefer-native-element': 'off',
    'no-implicit-button-type': 'off',
    'doctype-style': 'off',
    'tel-non-breaking': 'off',
    'script-type': 'off',
    'heading-level': 'off',
  },
});

let life: Life;
let web: Hono;
let receipt = '';
let suspect = '';
beforeAll(async () => {
  life = await openLife();
  web = openPublicHouse({ ...life.platform, trustedProxies: 1 });
  const petition = await life.record('Đường liên thôn lầy lội, đề nghị đổ bê tông.');
  const { code } = await life.petition(petition);
  receipt = (await life.act(life.people.clerk, issuePetitionReceipt, { petition: code })).code;
  for (let at = 0; at < 8; at += 1) suspect = await sent(at);
});
afterAll(async () => await life.close());

async function sent(at: number): Promise<string> {
  const arrival = {
    councilId: life.commune.councilId,
    networkMark: newId(),
    wideMark: '',
    proof: { id: newId(), goodUntil: new Date(Date.now() + 60_000) },
    proofKind: 'question' as const,
    receiptSecret: Buffer.from('sound'),
    isLookedAt: true,
  };
  const input = {
    text: `Đề nghị sửa cống thoát nước đầu thôn Yên Bình, việc số ${at}.`,
    unitCode: LOC_HA,
    place: 'thôn 3',
    consent: true,
    consentText: 'Đồng ý.',
    requestKey: newId(),
  };
  const done = await life.act(voterActor(life.tenantId, 'vi'), submitPetition(arrival), input);
  return done === 'look_first' ? '' : done.id;
}

async function faultsIn(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} ${line}`),
  );
}

const asked = async (path: string, fields?: Record<string, string>) => {
  const network = { 'x-forwarded-for': '203.0.113.9' };
  const answer = await web.request(`http://house.test${path}`, {
    headers: network,
    ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
  });
  return { status: answer.status, text: await answer.text() };
};

describe('the public pages of submissions', () => {
  it.each([
    ['the form', `/gui-kien-nghi/${LOC_HA}`, undefined, 200],
    ['the form of a province', `/gui-kien-nghi/${HA_TINH}`, undefined, 200],
    ['which council', '/gui-kien-nghi', undefined, 200],
    ['the look-up', '/tra-cuu', undefined, 200],
    ['a wrong code', '/tra-cuu', { code: 'KN-7F3K-Q2M8D' }, 422],
  ] as const)(
    '%s is sound, light, and works in both languages',
    async (_, path, fields, status) => {
      for (const lang of ['', '?lang=en']) {
        const answer = await asked(path + lang, fields);
        expect(answer.status).toBe(status);
        expect(await faultsIn(answer.text)).toEqual([]);
        expect(gzipSync(answer.text).length).toBeLessThan(MOST_BYTES);
        expect(answer.text.match(/<h1/g)).toHaveLength(1);
      }
    },
  );

  it('so is where a petition stands', async () => {
    const { status, text } = await asked('/tra-cuu', { code: receipt });
    expect(status).toBe(200);
    expect(await faultsIn(text)).toEqual([]);
    expect(gzipSync(text).length).toBeLessThan(MOST_BYTES);
  });

  it('the code of a petition or of a contact is told from that of a receipt', async () => {
    const { code } = await life.petition(await life.record('Đèn đường hỏng.'));
    const { text } = await asked('/tra-cuu', { code });
    expect(text).toContain('Đây là mã kiến nghị');
    expect(text).toContain('Chưa tra cứu được');
    expect(text).not.toContain('trước khi lưu');
    expect(text).toContain('chưa công khai');
    expect(text).not.toContain('Đèn đường hỏng');
  });
});

describe('the office’s pages of submissions', () => {
  const pages = pagesOf(() => life.platform, [{ routes: submissionRoutes }]);

  it('are sound in both languages', async () => {
    for (const locale of ['vi', 'en'] as const)
      for (const path of [
        '/submissions',
        '/submissions?tab=suspect',
        '/submissions?tab=taken',
        '/submissions?tab=refused',
        `/submissions/${suspect}`,
        '/submissions/calls',
        '/submissions/questions',
        '/submissions/settings',
      ]) {
        const actor = {
          ...(path.endsWith('settings') ? life.people.chair : life.people.clerk),
          locale,
        };
        const { status, html } = await pages.get(actor, path);
        if (status === 403) continue;
        expect([path, status]).toEqual([path, 200]);
        expect([path, await faultsIn(html)]).toEqual([path, []]);
      }
  });

  it('what waits apart is said to be voters’ by one button', async () => {
    const { clerk } = life.people;
    const desk = await submissionBlocks({
      db: life.db,
      actor: clerk,
      locale: 'vi',
      now: new Date(),
    });
    expect(desk[0]?.figures?.map(({ href }) => href)).toContain('/submissions?tab=suspect');
    const before = await pages.get(clerk, '/submissions?tab=suspect');
    expect(before.html).toContain('Là của cử tri');
    const { to } = await pages.post(clerk, '/submissions/vouch', {
      'chosen[]': /value="(group\.[0-9a-f-]{36})"/.exec(before.html)?.[1] ?? `${suspect}.1`,
    });
    expect(to).toBe('/submissions?tab=suspect');
    const after = await pages.get(clerk, '/submissions');
    expect(after.html).toContain('Đề nghị sửa cống thoát nước');
  });

  it.each([
    ['vouch', { 'chosen[]': 'group.không-phải' }],
    ['vouch', { 'chosen[]': 'x.1' }],
    ['refuse-spam', { 'chosen[]': 'x.1' }],
    ['clear-suspects', {}],
    ['clear-suspects', { until: 'x' }],
    ['clear-suspects', { until: newId(), group: 'x' }],
    ['clear-suspects', { until: newId(), suspicion: 'x' }],
  ])('%s with an unreadable choice says what to do: %j', async (act, fields) => {
    const { status, html } = await pages.post(life.people.clerk, `/submissions/${act}`, fields);
    expect(status).toBe(422);
    expect(html).toContain('submissions.choice_unreadable');
  });

  it('suspects that are gone say so', async () => {
    const { clerk } = life.people;
    const gone = await pages.post(clerk, '/submissions/vouch', { 'chosen[]': `${newId()}.1` });
    expect(gone.to).toBe('/submissions?tab=suspect');
  });

  it('an address with an id that is none leads nowhere', async () => {
    const { clerk } = life.people;
    const path = `/submissions/${'-'.repeat(36)}`;
    expect((await pages.get(clerk, path)).status).toBe(404);
    expect((await pages.post(clerk, `${path}/take`, { version: '1' })).status).toBe(404);
  });
});
