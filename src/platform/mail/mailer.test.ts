import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { noMailer, openMailer, openTransport } from './mailer.ts';
import type { Mailer } from './mailer.ts';

const opened: { close: () => void }[] = [];
afterEach(() => opened.splice(0).forEach((one) => one.close()));

const message = {
  to: 'nguoi.nhan@vidu.vn',
  subject: 'Kiến nghị đến hạn',
  text: 'Kiến nghị đến hạn ngày mai.\nXem hồ sơ.',
  messageId: '<mot@nghisu>',
};

/** A mail server on loopback that takes what it is sent, or refuses by address. */
async function server(refuse?: { readonly code: number }): Promise<{ url: string; got: string[] }> {
  const got: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      if (!refuse) return done();
      const error = Object.assign(new Error('no such box'), { responseCode: refuse.code });
      return done(error);
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        got.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
  opened.push({ close: () => void smtp.close() });
  const address = smtp.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `smtp://127.0.0.1:${address.port}`, got };
}

function mailer(smtpUrl: string): Mailer {
  const one = openMailer({ smtpUrl, from: 'nghi-su@vidu.vn' });
  opened.push(one);
  return one;
}

describe('a message', () => {
  it('reaches the mail server', async () => {
    const { url, got } = await server();
    expect(await mailer(url).send(message)).toMatchObject({ outcome: 'sent' });
    expect(got[0]).toContain('To: nguoi.nhan@vidu.vn');
    expect(got[0]).toContain('Message-ID: <mot@nghisu>');
  });

  it('has no header, reader or body but its own, whatever its subject says', async () => {
    for (const ending of ['\r\n', '\n', '\r', '\r\n\r\n']) {
      const { url, got } = await server();
      const subject = `Họp${ending}Bcc: ke-gian@vidu.vn${ending}X-Extra: 1`;
      await mailer(url).send({ ...message, subject });
      const head = got[0]?.split('\r\n\r\n')[0] ?? '';
      expect(head).toContain('To: nguoi.nhan@vidu.vn');
      expect(head).not.toMatch(/^(?:bcc|x-extra):/im);
      expect(head).toMatch(/^Content-Transfer-Encoding:/m);
    }
  });

  it('is refused for good where the box does not exist', async () => {
    const { url } = await server({ code: 550 });
    expect(await mailer(url).send(message)).toMatchObject({ outcome: 'never' });
  });

  it('is tried later where the server is busy', async () => {
    const { url } = await server({ code: 451 });
    expect(await mailer(url).send(message)).toMatchObject({ outcome: 'later' });
  });

  it('does not reach a server that nobody runs', async () => {
    expect(await mailer('smtp://127.0.0.1:9').send(message)).toMatchObject({
      outcome: 'unreachable',
    });
  });

  it('waits where no mail server is set', async () => {
    expect(noMailer.isOn).toBe(false);
    expect(openMailer({ smtpUrl: undefined, from: 'a@b.vn' })).toBe(noMailer);
  });

  it('leaves with the next try where the way to the server could not be opened once', async () => {
    const { url, got } = await server();
    let tries = 0;
    const one = openMailer({ smtpUrl: url, from: 'nghi-su@vidu.vn' }, async (smtpUrl) => {
      tries += 1;
      if (tries === 1) throw new Error('too many open files');
      return await openTransport(smtpUrl);
    });
    opened.push(one);
    expect(await one.send(message)).toEqual({
      outcome: 'unreachable',
      words: 'too many open files',
    });
    expect(await one.send(message)).toMatchObject({ outcome: 'sent' });
    expect(got).toHaveLength(1);
    expect(tries).toBe(2);
  });

  it('is no reason to end badly where the way was never opened', async () => {
    const one = openMailer({ smtpUrl: 'smtp://127.0.0.1:9', from: 'a@b.vn' }, async () => {
      throw new Error('too many open files');
    });
    const sending = one.send(message);
    one.close();
    expect(await sending).toMatchObject({ outcome: 'unreachable' });
  });
});
