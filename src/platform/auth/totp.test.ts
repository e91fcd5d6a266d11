import { describe, expect, it } from 'vitest';
import { newTotpSecret, totpAddress, totpCode, totpStep } from './totp.ts';

// RFC 6238, appendix B: the secret "12345678901234567890", the last six digits of each code.
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('codes', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('at second %i', (second, code) => {
    const at = new Date(second * 1000);
    expect(totpCode(SECRET, at)).toBe(code);
    expect(totpStep(SECRET, code, at)).toBe(Math.floor(second / 30));
  });

  it('count one step early or late, not two', () => {
    const at = new Date('2026-11-20T02:00:00Z');
    const after = (seconds: number) => new Date(at.getTime() + seconds * 1000);
    const step = Math.floor(at.getTime() / 30_000);
    expect(totpStep(SECRET, totpCode(SECRET, at), after(30))).toBe(step);
    expect(totpStep(SECRET, totpCode(SECRET, at), after(-30))).toBe(step);
    expect(totpStep(SECRET, totpCode(SECRET, at), after(60))).toBeNull();
    expect(totpStep(SECRET, totpCode(SECRET, at), after(-60))).toBeNull();
  });

  it('may be typed with a space, and are nothing else than six digits', () => {
    const at = new Date(59_000);
    expect(totpStep(SECRET, ' 287 082', at)).toBe(1);
    for (const wrong of ['', '28708', '2870820', 'abcdef', '２８７０８２']) {
      expect(totpStep(SECRET, wrong, at)).toBeNull();
    }
  });

  it('are set up by an address the phone reads', () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    const address = new URL(totpAddress(SECRET, 'thuky'));
    expect([address.protocol, address.searchParams.get('secret')]).toEqual(['otpauth:', SECRET]);
    expect(decodeURIComponent(address.pathname)).toContain('Nghị Sự:thuky');
  });
});
