import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Failure, HTTP_STATUS, platformFailure, sentenceOf } from '../errors.ts';
import type { Locale } from '../i18n/text.ts';

/** RFC 9457. `code` is part of the contract; `title` is for people. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  instance?: string;
  fields?: Readonly<Record<string, string>>;
  facts?: Readonly<Record<string, string | number>>;
}

export function problemOf(failure: Failure, locale: Locale, instance?: string): Problem {
  return {
    type: `urn:nghisu:failure:${failure.code}`,
    title: sentenceOf(locale, failure),
    status: statusOf(failure),
    code: failure.code,
    ...(instance === undefined ? {} : { instance }),
    ...(Object.keys(failure.fields).length > 0 ? { fields: failure.fields } : {}),
    ...(Object.keys(failure.facts).length > 0 ? { facts: failure.facts } : {}),
  };
}

const STATUS_OF_CODE: Readonly<Record<string, ContentfulStatusCode>> = {
  'platform.sign_in': 401,
  'platform.too_large': 413,
};

export function statusOf(failure: Failure): ContentfulStatusCode {
  return STATUS_OF_CODE[failure.code] ?? HTTP_STATUS[failure.kind];
}

export function sendProblem(c: Context, failure: Failure): Response {
  if (failure.code === 'platform.sign_in') c.header('www-authenticate', 'Bearer');
  const body = JSON.stringify(problemOf(failure, c.var.locale, c.req.path));
  return c.body(body, statusOf(failure), {
    'content-type': 'application/problem+json; charset=utf-8',
  });
}

/** A defect of ours becomes a failure with a number that the log knows. */
export function failureOf(error: unknown, requestId: string): Failure {
  if (error instanceof Failure) return error;
  return platformFailure('Unavailable', 'platform.defect', { request: requestId });
}
