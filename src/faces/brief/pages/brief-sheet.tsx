import { createContext, use } from 'react';
import type { Dispatch } from '@/domain/dispatch/dispatch';
import type { BriefResult } from '@/studies/brief/reference';
import type { Language } from '@/ui/text/language';
import type { ThemeTokens } from '@/ui/tokens';
import type { MapGround } from '../map-ground';

/** What every page of a brief is drawn from. */
export interface BriefSheet {
  readonly result: BriefResult;
  readonly ground: MapGround | null;
  readonly language: Language;
  readonly tokens: ThemeTokens;
  /** Where the numbers come from, in pieces for the line at the foot. */
  readonly provenance: {
    readonly scope: string;
    readonly n: (count: number) => string;
    readonly period: string;
    readonly version: string;
    readonly user: string;
  };
  /** Address that shows the brief again and tells whether its numbers still hold. */
  readonly link: string;
  /** Address in the workbench with the scope, window and filters of a finding. */
  readonly linkOf: (look: BriefResult['findings'][number]['look']) => string;
  /** Decisions on record since the period before began, newest first; `null` where they could not be had. */
  readonly decisions: readonly Dispatch[] | null;
  readonly synthetic: boolean;
  /** Day it was made, `yyyy-mm-dd`. */
  readonly day: string;
  /** Day of an instant in the district's civil time. */
  readonly dayOf: (milliseconds: number) => string;
}

const SheetContext = createContext<BriefSheet | null>(null);

export const SheetProvider = SheetContext.Provider;

/** The brief that the page belongs to. */
export function useSheet(): BriefSheet {
  const sheet = use(SheetContext);
  if (!sheet) throw new Error('useSheet needs a SheetProvider above it');
  return sheet;
}
