import { changePassword, makeFirstAccount, signIn, signOut } from '@/contract/session';
import { request } from '../request';

interface Credentials {
  readonly userName: string;
  readonly password: string;
}

/** Each changes who is known here: the page is loaded anew, so that nothing of another user stays in memory. */
export const sessionActions = {
  signIn: (credentials: Credentials) => request(signIn, { body: credentials }).then(reload),
  signOut: () => request(signOut).then(reload),
  makeFirstAccount: (account: Credentials & { readonly displayName: string }) =>
    request(makeFirstAccount, { body: account }).then(reload),
};

/** Ends all other sessions of the user. */
export function changeOwnPassword(password: string, newPassword: string) {
  return request(changePassword, { body: { password, newPassword } });
}

function reload(): void {
  location.reload();
}
