import type { Context } from 'hono';
import { Failure, platformFailure, sentenceOf } from '../errors.ts';
import type { FieldErrors, OwnChange } from '../errors.ts';
import { isNotItsReader, READER_FIELD } from './reader.ts';
import { dropCookie, readCookie, writeCookie } from './cookies.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** What stood in the way of this form was its sender's own doing. */
    ownChange: OwnChange | undefined;
  }
}

export type FormValue = string | File | FormValue[] | { [key: string]: FormValue };
export type FormValues = { [key: string]: FormValue };

/** What a form shows again after a refusal: the sentence, the notes at fields, what was typed. */
export interface Refusal {
  readonly message: string;
  readonly fields: FieldErrors;
  readonly code: string;
}

/**
 * Reads a posted form. `rows.0.text` becomes `{ rows: [{ text }] }`; a name that ends in `[]` is
 * always a list; an empty file input is left out.
 */
export async function readForm(c: Context): Promise<FormValues> {
  const data = await c.req.formData().catch(() => {
    throw c.get('bodyRefusal') ?? platformFailure('InvalidInput', 'platform.unreadable');
  });
  await c.get('checkReader')?.(data);
  const values: FormValues = {};
  for (const [name, value] of data) {
    if (name === READER_FIELD) continue;
    if (value instanceof File && value.size === 0 && value.name === '') continue;
    place(values, name, value);
  }
  return values;
}

const MAX_DEPTH = 4;
const MAX_ROWS = 500;

function place(values: FormValues, name: string, value: FormValue): void {
  if (name.endsWith('[]')) {
    const key = name.slice(0, -2);
    const list = Object.hasOwn(values, key) ? values[key] : undefined;
    if (Array.isArray(list)) list.push(value);
    else define(values, key, [value]);
    return;
  }
  const path = name.split('.').slice(0, MAX_DEPTH);
  let target: FormValues | FormValue[] = values;
  for (const [depth, part] of path.entries()) {
    const last = depth === path.length - 1;
    if (last) return define(target, part, value);
    const next: FormValue = /^\d+$/.test(path[depth + 1] ?? '') ? [] : {};
    const existing: FormValue | undefined = read(target, part);
    if (typeof existing === 'object' && !(existing instanceof File)) target = existing;
    else {
      define(target, part, next);
      target = next as FormValues | FormValue[];
    }
  }
}

function read(target: FormValues | FormValue[], part: string): FormValue | undefined {
  if (Array.isArray(target)) return target[Number(part)];
  return Object.hasOwn(target, part) ? target[part] : undefined;
}

function define(target: FormValues | FormValue[], part: string, value: FormValue): void {
  if (Array.isArray(target)) {
    const index = Number(part);
    // One row too many is kept, so that a list too long is refused and none of it lost in silence.
    if (Number.isInteger(index) && index >= 0) target[Math.min(index, MAX_ROWS)] = value;
    return;
  }
  Object.defineProperty(target, part, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** What is wrong with a file is said where files are chosen: every form calls that field `files[]`. */
function fieldsOf({ code, fields }: Failure, message: string): FieldErrors {
  if (!code.startsWith('files.') || Object.keys(fields).length > 0) return fields;
  return { 'files[]': message };
}

export function refusalOf(c: Context, failure: Failure): Refusal {
  if (failure.own) c.set('ownChange', failure.own);
  const message = sentenceOf(c.var.locale, failure);
  return { code: failure.code, message, fields: fieldsOf(failure, message) };
}

/** Runs the change; a refusal comes back as a value so that the form can be shown again (422). */
export async function attempt<R>(
  c: Context,
  change: () => Promise<R>,
): Promise<{ ok: true; value: R } | { ok: false; refusal: Refusal; failure: Failure }> {
  try {
    return { ok: true, value: await change() };
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'NotFound') throw error;
    if (isNotItsReader(error)) throw error;
    return { ok: false, refusal: refusalOf(c, error), failure: error };
  }
}

export const FLASH = 'flash';

/** Takes the act back: a button beside the message posts these fields to `action`. */
export interface Undo {
  readonly action: string;
  readonly label: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Leads to what the act made. */
export interface FlashLink {
  readonly href: string;
  readonly label: string;
}

export interface Flash {
  readonly text: string;
  readonly undo?: Undo;
  readonly link?: FlashLink;
}

/** Answers a successful form: 303 to `location`, where `message` is shown once. */
export function seeOther(
  c: Context,
  location: string,
  message?: string,
  more?: Undo | FlashLink,
): Response {
  if (message) {
    const beside = more && ('href' in more ? { link: more } : { undo: more });
    const flash = beside ? `${UNDO}${JSON.stringify({ text: message, ...beside })}` : message;
    writeCookie(c, FLASH, flash, { httpOnly: true, maxAge: 60 });
  }
  return c.redirect(location, 303);
}

/** Marks a flash that carries more than its words. */
const UNDO = '\u0001';

export function takeFlash(c: Context): Flash | null {
  const written = readCookie(c, FLASH);
  if (written === undefined) return null;
  dropCookie(c, FLASH);
  if (!written.startsWith(UNDO)) return { text: written };
  try {
    const flash = JSON.parse(written.slice(UNDO.length)) as Flash;
    const isOurs = (flash.undo?.action ?? flash.link?.href ?? '').startsWith('/');
    return isOurs ? flash : { text: String(flash.text) };
  } catch {
    return null;
  }
}
