import type { LazyExoticComponent, ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import type { LocalizedText } from '@/domain/text/localized-text';

/** One way to look at the district: a route and an arrangement of panels around the one map. */
export interface FaceModule {
  readonly id: string;
  readonly title: LocalizedText;
  readonly path: string;
  /** Place in the list of faces, ascending; the first is where a visit begins. */
  readonly order: number;
  /** Class of the shell's grid while the face is shown; the map stands in the area `map`. */
  readonly gridClass: string;
  /** How the switch of faces shows it; a face without is reached from another one. */
  readonly inSwitch?: { readonly icon: LucideIcon; readonly what: LocalizedText };
  /** False for a page without the map; true where left out. */
  readonly hasMap?: boolean;
  /** May be lazy: code of faces seldom seen comes when they are shown. */
  readonly component: (() => ReactNode) | LazyExoticComponent<() => ReactNode>;
}

/** Keeps the type of a face. */
export function defineFace(face: FaceModule): FaceModule {
  return face;
}
