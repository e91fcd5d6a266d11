import { SMTPServer } from 'smtp-server';

export interface TestMailServer {
  readonly url: string;
  /** Every message taken, as it came over the wire. */
  readonly got: string[];
  /** How the server answers the next recipients: null takes them. */
  answer: { readonly code: number; readonly words: string } | null;
  /** How long it thinks before it takes a message. */
  slowMs: number;
  close(): Promise<void>;
}

/** A mail server on loopback; on the port of an earlier one where that is given. */
export async function openMailServer(port = 0): Promise<TestMailServer> {
  const got: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      const { answer } = server;
      if (!answer) return done();
      return done(Object.assign(new Error(answer.words), { responseCode: answer.code }));
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        got.push(Buffer.concat(parts).toString('utf8'));
        setTimeout(done, server.slowMs);
      });
    },
  });
  await new Promise<void>((ready) => smtp.listen(port, '127.0.0.1', ready));
  const address = smtp.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const server: TestMailServer = {
    url: `smtp://127.0.0.1:${address.port}`,
    got,
    answer: null,
    slowMs: 0,
    close: async () => await new Promise((closed) => smtp.close(() => closed())),
  };
  return server;
}

/** The readable lines of a message: its body decoded, its Message-ID. */
export function readMail(raw: string): { readonly id: string; readonly text: string } {
  const [head = '', body = ''] = raw.split(/\r\n\r\n/, 2);
  const id = /^Message-ID: (.+)$/im.exec(head)?.[1]?.trim() ?? '';
  const isBase64 = /^Content-Transfer-Encoding: base64/im.test(head);
  const text = isBase64
    ? Buffer.from(raw.slice(raw.indexOf('\r\n\r\n')), 'base64').toString('utf8')
    : quotedPrintable(raw.slice(raw.indexOf('\r\n\r\n')) || body);
  return { id, text };
}

function quotedPrintable(text: string): string {
  const joined = text.replaceAll(/=\r\n/g, '');
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
