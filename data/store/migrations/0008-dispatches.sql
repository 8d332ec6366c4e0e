-- Decisions: who was sent where, why, and on what numbers. The order is written once and never changed; only how it
-- ended is added. region_code is the finest region it lies in: what a scope by region filters by.
CREATE TABLE dispatch (
  id text PRIMARY KEY,
  region_code text,
  decided_at timestamptz NOT NULL,
  decided_by text NOT NULL,
  order_content jsonb NOT NULL,
  state text NOT NULL,
  outcome text NOT NULL,
  closed_at timestamptz,
  closed_by text,
  version integer NOT NULL
);
CREATE INDEX dispatch_decided_at ON dispatch (decided_at);
