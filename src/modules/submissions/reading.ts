import type { Context } from 'hono';
import { councilSetting } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { councilOfUnit } from '#src/modules/portal/index.ts';
import type { OpenCouncil } from '#src/modules/portal/index.ts';
import { wideNetworkOf } from '#src/platform/auth/network.ts';
import { networkOfRequest } from '#src/platform/auth/web.ts';
import { tenantFound } from '#src/platform/db/tenant.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { houseKey } from '#src/platform/proof/index.ts';
import { consentOn } from './consent.ts';
import type { Consent } from './consent.ts';
import { networkMark } from './network-mark.ts';

/** The open council whose unit an address names. */
export async function councilIn(c: Context): Promise<OpenCouncil> {
  const unit = c.req.param('unit') ?? '';
  const council = /^\d{2,5}$/.test(unit) ? await councilOfUnit(c.var.platform.db, unit) : null;
  if (!council) throw platformFailure('NotFound', 'platform.not_found');
  tenantFound(council.tenantId);
  return council;
}

export async function takesSubmissions(
  c: Context,
  { tenantId, councilId }: OpenCouncil,
): Promise<boolean> {
  return await councilSetting(c.var.platform.db, tenantId, councilId, 'submissions.isOpen');
}

export async function consentFor(
  c: Context,
  { tenantId, councilId }: OpenCouncil,
): Promise<Consent> {
  const { db, clock } = c.var.platform;
  const [consents, keepDays] = await Promise.all([
    councilSetting(db, tenantId, councilId, 'submissions.consents'),
    councilSetting(db, tenantId, councilId, 'submissions.keepDays'),
  ]);
  return consentOn(consents, dayAt(clock()), keepDays);
}

/** A key of the house for one purpose of this room. */
export async function keyFor(
  c: Context,
  purpose: 'proof' | 'network' | 'receipt',
): Promise<Buffer> {
  const { db, clock } = c.var.platform;
  return await houseKey(db, `submissions ${purpose}`, clock());
}

export interface NetworkMarks {
  readonly networkMark: string;
  readonly wideMark: string;
}

export async function marksOf(c: Context): Promise<NetworkMarks> {
  const key = await keyFor(c, 'network');
  const network = networkOfRequest(c);
  const wide = wideNetworkOf(network);
  const day = dayAt(c.var.platform.clock());
  return {
    networkMark: networkMark(key, network, day),
    wideMark: wide === network ? '' : networkMark(key, wide, day),
  };
}
