import { useSyncExternalStore } from 'react';
import { newId } from '@/client/new-id';
import type { DispatchTarget } from '@/domain/dispatch/dispatch';
import type { RegionCode } from '@/domain/region/region';

/** What a decision is to be about, as whoever shows it knows it. */
export interface DispatchSubject {
  readonly target: DispatchTarget;
  /** As it is shown. */
  readonly title: string;
  /** Finest region it lies in. */
  readonly regionCode: RegionCode | null;
  /** Longitude, latitude in degrees, WGS 84. */
  readonly position: readonly [number, number] | null;
  /** What the numbers of the desk are about: what lies around the place, the region, or the whole district. */
  readonly extent: 'around' | 'region' | 'whole';
  /** Unit that leads already, by its code. */
  readonly departmentCode: string | null;
}

/** A decision being made: under one id from the start, so that sending it twice records it once. */
interface DispatchDraft {
  readonly id: string;
  readonly subject: DispatchSubject;
}

let draft: DispatchDraft | null = null;
const listeners = new Set<() => void>();

function set(next: DispatchDraft | null): void {
  draft = next;
  for (const listener of listeners) listener();
}

export function openDispatchDraft(subject: DispatchSubject): void {
  set({ id: newId(), subject });
}

export function closeDispatchDraft(): void {
  set(null);
}

/** The decision being made; `null` while none is. It belongs to the tab and is no part of the scene. */
export function useDispatchDraft(): DispatchDraft | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => draft,
  );
}
