import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { verify } from '@node-rs/argon2';
import { Pool, types } from 'pg';
import type { Facts } from '../facts.ts';
import { questionsOf } from './questions.ts';
import { QUIET, quieten } from './quiet.ts';
import { ACCOUNT } from './statements.ts';

const NAME = 'bench-bare';
const DATE_OID = 1082;
types.setTypeParser(DATE_OID, (value) => value);

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

interface Created {
  readonly text: string;
  readonly places: readonly { readonly unit: string }[];
}

async function askedOf(request: IncomingMessage, query: string): Promise<URLSearchParams> {
  if (request.method !== 'POST') return new URLSearchParams(query);
  const body = await bodyOf(request);
  if (!request.headers['content-type']?.includes('json')) return new URLSearchParams(body);
  const { text, places } = JSON.parse(body) as Created;
  return new URLSearchParams({ text, unit: places[0]?.unit ?? '' });
}

/** `node:http`, `pg`, one prepared statement a question, a template string; nothing is kept. */
export function openBare(
  url: string,
  facts: Facts,
  connections: number,
): { server: Server; pool: Pool } {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: NAME,
  });
  const questions = questionsOf(facts);
  const answer = async (request: IncomingMessage) => {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const asked = await askedOf(request, query);
    if (path === QUIET) {
      await quieten(url, NAME);
      return { status: 204, type: 'text/plain', body: '' };
    }
    if (path === '/sign-in') return await signedIn(pool, asked);
    const question = questions[path];
    if (!question) return { status: 404, type: 'text/plain', body: '' };
    const { text, values, draw, type, status = 200 } = question;
    const { rows } = await pool.query({ name: path, text, values: [...values(asked)] });
    return { status, type, body: draw(rows) };
  };
  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, type, body }) => {
        response.writeHead(status, {
          'content-type': type,
          'content-length': Buffer.byteLength(body),
        });
        response.end(body);
      },
      (error: unknown) => {
        response.writeHead(500).end(String(error));
      },
    );
  });
  return { server, pool };
}

async function signedIn(pool: Pool, asked: URLSearchParams) {
  const { rows } = await pool.query<{ password_hash: string }>({
    name: 'account',
    text: ACCOUNT,
    values: [asked.get('login')],
  });
  const isRight = await verify(rows[0]?.password_hash ?? '', asked.get('password') ?? '');
  return { status: isRight ? 303 : 422, type: 'text/plain', body: '' };
}
