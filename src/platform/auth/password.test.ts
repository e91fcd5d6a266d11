import { describe, expect, it } from 'vitest';
import { hashPassword, hashWithNode, verifyPassword, verifyWithNode } from './password.ts';
import { passwordProblem } from './password-rules.ts';

describe('hashing', () => {
  it('writes argon2id with the parameters OWASP asks for', async () => {
    expect(await hashPassword('con trâu đi trước')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('accepts the password composed or decomposed, and nothing else', async () => {
    const hash = await hashPassword('mật khẩu'.normalize('NFC'));
    expect(await verifyPassword(hash, 'mật khẩu'.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(hash, 'mat khau')).toBe(false);
  });

  it('reads with the native package what Node alone wrote, and the other way round', async () => {
    expect(await verifyPassword(await hashWithNode('một hai ba bốn'), 'một hai ba bốn')).toBe(true);
    expect(await verifyWithNode(await hashPassword('một hai ba bốn'), 'một hai ba bốn')).toBe(true);
    expect(await verifyWithNode(await hashPassword('một hai ba bốn'), 'một hai ba')).toBe(false);
  });

  it('takes as long for an account that does not exist, and refuses it', async () => {
    const hash = await hashPassword('a');
    await verifyPassword(null, 'warm up');
    // The quickest of several: a busy machine only ever adds.
    const time = async (against: string | null) => {
      let quickest = Infinity;
      for (let turn = 0; turn < 8; turn += 1) {
        const start = performance.now();
        expect(await verifyPassword(against, 'b')).toBe(false);
        quickest = Math.min(quickest, performance.now() - start);
      }
      return quickest;
    };
    const [known, unknown] = [await time(hash), await time(null)];
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });

  it('refuses a hash that is none', async () => {
    expect(await verifyPassword('!', 'x')).toBe(false);
    expect(await verifyWithNode('$argon2id$v=19$m=8,t=1,p=1$$', 'x')).toBe(false);
  });
});

describe('what may be a password', () => {
  it.each([
    ['ngắn quá', 'auth.password_short'],
    ['x'.repeat(201), 'auth.password_long'],
    ['Password123', 'auth.password_common'],
    ['Mailcreated5240', 'auth.password_common'],
    ['matkhau123', 'auth.password_common'],
    ['ababababababab', 'auth.password_common'],
    ['Hdnd@GiaLai2026!', 'auth.password_common'],
    ['P@ssw0rd!2026', 'auth.password_common'],
    ['Mật khẩu mới 1', 'auth.password_common'],
    ['nghi-su-12345', 'auth.password_common'],
    ['toi la thuky01 day', 'auth.password_like_login'],
  ])('%s', (password, problem) => expect(passwordProblem(password, 'thuky01')).toBe(problem));

  it('takes a sentence, and common words that are many', () => {
    expect(passwordProblem('trâu ơi ta bảo trâu này', 'lan')).toBeNull();
    expect(passwordProblem('con tàu chạy qua cầu Hiền Lương', 'lan')).toBeNull();
    expect(passwordProblem('password 8402957163', 'lan')).toBeNull();
  });

  it('counts letters, not bytes or halves of emoji', () => {
    expect(passwordProblem('đường xa ấ', 'lan')).toBeNull();
    expect(passwordProblem('🌾🌾🌾🌾🌾', 'lan')).toBe('auth.password_short');
  });
});
