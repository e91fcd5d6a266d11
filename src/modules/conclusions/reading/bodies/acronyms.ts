import type { Word } from '../text/words.ts';

const BODIES: ReadonlySet<string> = new Set(
  'ubnd hdnd mttq ubmttq ubmttqvn mttqvn tand vksnd vks bhxh kbnn bql bqlda vnpt evn ldld bch bchqs bcd tthdnd vpubnd dbqh ttptqd vpdkdd tthc thads ttyt thdnd vphdnd qlda sgtvt stnmt dtn hpn hnd hccb lhpn tyt kthtdt vhxh ttvh ttdvc ttpvhcc tthcc bqlrph dbqh vpdk cnvpdkdd bhxhvn bhtn nhcsxh cstm tctd xdnd'.split(
    ' ',
  ),
);

/** An abbreviation that names a body. Part of a document's number ('12/TB-HĐND') it names none. */
// Too short to be told from other words but in capitals.
const IN_CAPITALS: ReadonlySet<string> = new Set(['VP', 'CA', 'BTT', 'BTV', 'TTXVN', 'ĐU']);

export function isAcronym(word: Word | undefined): boolean {
  if (word !== undefined && word.isCapital && IN_CAPITALS.has(word.text)) return true;
  return word !== undefined && word.kind === 'word' && BODIES.has(word.plain);
}
