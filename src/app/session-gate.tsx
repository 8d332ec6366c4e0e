import { lazy } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '@/client/session/use-session';

const SignInPage = lazy(async () => ({ default: (await import('./sign-in/sign-in-page')).SignInPage }));

/** Lets in who is known; all others sign in first. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { principal, firstAccount } = useSession();
  return principal === null ? <SignInPage firstAccount={firstAccount} /> : children;
}
