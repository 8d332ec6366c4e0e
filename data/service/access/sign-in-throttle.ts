import { createThrottle } from './throttle';

const PER_ACCOUNT = 5;
const PER_ADDRESS = 20;

/** Slows down who guesses passwords: 5 a minute for an account, 20 for an address. */
export interface SignInThrottle {
  /** @returns Seconds to wait; 0 where one more attempt may be made, which it then counts. */
  readonly attempt: (userName: string, address: string) => number;
  /** Who gets in starts anew. */
  readonly forgive: (userName: string) => void;
}

export function createSignInThrottle(): SignInThrottle {
  const accounts = createThrottle(PER_ACCOUNT);
  const addresses = createThrottle(PER_ADDRESS);
  return {
    attempt: (userName, address) => addresses.attempt(address) || accounts.attempt(userName),
    forgive: accounts.forgive,
  };
}
