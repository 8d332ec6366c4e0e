/** What a route adds to the entry of the audit log about its request. */
export interface AuditNote {
  /** Whom the entry is about, where the caller is not known yet. */
  userName: string | null;
  /** A request that only reads is written down where it has this. */
  detail: string | null;
}
