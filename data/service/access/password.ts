import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { createTurnTaker } from '#data/store/turn-taker';

/** 2^17 blocks of 8: 128 MB and some tenths of a second for each guess (OWASP's minimum for scrypt). */
const COST = { logN: 17, r: 8, p: 1 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** One at a time: each takes 128 MB. */
const turns = createTurnTaker();

/** What is kept of a password: `scrypt$logN$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST);
  const { logN, r, p } = COST;
  return ['scrypt', logN, r, p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Whether a password is the one that is kept. Where none is kept it takes as long to say no. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, logN, r, p, salt, key] = (kept ?? '').split('$');
  if (!salt || !key) {
    await derive(password, Buffer.alloc(SALT_BYTES), COST);
    return false;
  }
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) };
  const derived = await derive(password, Buffer.from(salt, 'base64'), cost);
  return timingSafeEqual(derived, Buffer.from(key, 'base64'));
}

function derive(password: string, salt: Buffer, { logN, r, p }: typeof COST): Promise<Buffer> {
  const N = 2 ** logN;
  const options = { N, r, p, maxmem: 256 * N * r };
  return turns.take(
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
}

/** What is guessed first: words and walks over the keyboard, with or without digits behind them. */
const GUESSED_FIRST =
  /^(password|passw0rd|p@ssw0rd|admin|administrator|qwerty(uiop)?|1q2w3e4r(5t)?|1qaz2wsx(3edc)?|woaini|iloveyou|geju|zaq12wsx|abcd?|a)?[\d!@#$.*_-]*$/i;

/** Why a password is too easy to guess; `null` where it is not. */
export function weaknessOf(password: string, userName: string): 'common' | 'name' | 'monotone' | null {
  if (new Set(password).size < 5) return 'monotone';
  if (GUESSED_FIRST.test(password)) return 'common';
  return password.toLowerCase().includes(userName.toLowerCase()) && userName.length > 2 ? 'name' : null;
}
