import type { District } from '@/domain/district/district';
import type { CurrentRead } from '#data/store/current-read';
import type { IncidentIntake } from '#data/store/incident/incident-intake';
import type { IntakeRules } from '#data/store/incident/intake-rules';
import type { MonthFiles } from '#data/store/month/month-files';
import type { MonthList } from '#data/store/month/read-months';
import type { Queries, Store } from '#data/store/store';
import type { StoreState } from '#data/store/store-state';
import type { AuditLog } from './access/audit-log';
import type { Callers } from './access/callers';
import type { Scopes } from './access/scopes';
import type { SignInThrottle } from './access/sign-in-throttle';
import type { ImportDesk } from './imports/import-desk';
import type { ChangeHub } from './stream/change-hub';
import type { WarningWatch } from './warnings/warning-watch';

/**
 * What the routes share. Who is bound to regions gets one of their own: its store and all that is read from it hold
 * only what lies in them.
 */
export interface ServiceContext {
  readonly store: Store;
  /** The store as a whole, for accounts and sessions alone. */
  readonly accountStore: Store;
  readonly scopes: Scopes;
  readonly callers: Callers;
  readonly audit: AuditLog;
  readonly signInThrottle: SignInThrottle;
  readonly state: CurrentRead<StoreState>;
  readonly district: CurrentRead<District>;
  readonly months: CurrentRead<MonthList>;
  readonly monthFiles: MonthFiles;
  readonly orderFiles: MonthFiles;
  readonly hub: ChangeHub;
  readonly imports: ImportDesk;
  readonly warnings: WarningWatch;
  readonly intake: IncidentIntake;
  readonly rulesFor: (queries: Queries, districtVersion: number) => Promise<IntakeRules>;
  /** Writes down a failure that is not told to the client. */
  readonly log: (line: string, error: unknown) => void;
}
