import type { Degrees } from '../ground/degrees';

/** What inspectors of enterprise grids look at (EG-03). */
export const INSPECTION_SUBJECTS = ['work-safety', 'fire-safety', 'labor'] as const;
export type InspectionSubject = (typeof INSPECTION_SUBJECTS)[number];

export const CREDIT_GRADES = ['A', 'B', 'C', 'D'] as const;
export type CreditGrade = (typeof CREDIT_GRADES)[number];

export const FIRM_SECTORS = [
  'manufacturing',
  'logistics',
  'construction',
  'catering',
  'retail',
  'services',
  'technology',
] as const;
export type FirmSector = (typeof FIRM_SECTORS)[number];

/** State of one inspection subject at one firm. */
export interface Inspection {
  readonly subject: InspectionSubject;
  /** When it was last inspected, epoch milliseconds; `null` if never. */
  readonly lastAt: number | null;
  /** When it is due next. */
  readonly dueAt: number;
  /** Hazards found and not yet put right. */
  readonly openHazards: number;
}

/** One firm of an enterprise-dedicated grid. */
export interface Enterprise {
  readonly code: string;
  readonly name: string;
  readonly sector: FirmSector;
  readonly employees: number;
  readonly position: Degrees;
  readonly enterpriseGridCode: string;
  /** Base grid it stands in. */
  readonly gridCode: string;
  readonly creditGrade: CreditGrade;
  readonly previousCreditGrade: CreditGrade;
  /** 1 (red) to 4 (blue); `null` where no risk was assessed. */
  readonly riskLevel: 1 | 2 | 3 | 4 | null;
  readonly inspections: readonly Inspection[];
}

/** A grid of about eighty firms with two full-time inspectors (企业专属网格, 一格两员). */
export interface EnterpriseGrid {
  readonly code: string;
  readonly name: string;
  /** Outer rings in degrees, closed. */
  readonly rings: readonly (readonly Degrees[])[];
  readonly firmCount: number;
  /** Firms it should hold. */
  readonly targetFirms: number;
  /** Masked names; two where the grid is fully staffed. */
  readonly inspectors: readonly string[];
  readonly requiredInspectors: number;
}
