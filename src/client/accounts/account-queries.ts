import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { endSessions, listAccounts, listAudit, makeToken, putAccount } from '@/contract/accounts';
import type { AccountDraft } from '@/contract/accounts';
import { request } from '../request';

const AUDIT_PAGE = 100;

export const accountQueries = {
  all: () =>
    queryOptions({
      queryKey: ['accounts'] as const,
      queryFn: async ({ signal }) => (await request(listAccounts, { signal })).accounts,
    }),
  audit: (userName: string) =>
    infiniteQueryOptions({
      queryKey: ['audit', userName] as const,
      queryFn: ({ signal, pageParam }) =>
        request(listAudit, {
          signal,
          query: {
            limit: AUDIT_PAGE,
            ...(pageParam === null ? {} : { before: pageParam }),
            ...(userName === '' ? {} : { userName }),
          },
        }),
      initialPageParam: null as number | null,
      getNextPageParam: ({ next }) => next,
    }),
};

/** Writes to accounts; the list and the log are asked for anew after each. */
export function useAccountActions() {
  const queries = useQueryClient();
  const onSettled = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['accounts'] }),
      queries.invalidateQueries({ queryKey: ['audit'] }),
      queries.invalidateQueries({ queryKey: ['session'] }),
    ]);
  return {
    put: useMutation({
      mutationFn: ({ userName, draft }: { readonly userName: string; readonly draft: AccountDraft }) =>
        request(putAccount, { params: { userName }, body: draft }),
      onSettled,
    }),
    makeToken: useMutation({
      mutationFn: ({ userName, label }: { readonly userName: string; readonly label: string }) =>
        request(makeToken, { params: { userName }, body: { label } }),
      onSettled,
    }),
    endSessions: useMutation({
      mutationFn: (userName: string) => request(endSessions, { params: { userName } }),
      onSettled,
    }),
  };
}
