import { useSuspenseQuery } from '@tanstack/react-query';
import type { Session } from '@/contract/session';
import type { Permission } from '@/domain/access/permission';
import { may } from '@/domain/access/principal';
import { sessionQueries } from './session-queries';

/** Who uses Geju here; suspends until it is known. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQueries.current()).data;
}

/** Whether the user may do something: hide or disable what they may not, and say why. The service checks it anyway. */
export function useMay(permission: Permission): boolean {
  const { principal } = useSession();
  return principal !== null && may(principal, permission);
}
