import { createContext, use } from 'react';
import type { Scene } from './scene';

/** How a change of the scene enters the browser's history. */
export type SceneChangeMode = 'push' | 'replace';

export interface SceneControl {
  /** The scene on screen, with what is being previewed. */
  readonly scene: Scene;
  /** Merges a change into the scene; `push` by default, so that back undoes it. */
  readonly change: (
    part: Partial<Scene> | ((scene: Scene) => Partial<Scene>),
    mode?: SceneChangeMode,
  ) => void;
  /** Shows a change without writing it, as long as a hand drags; `null` takes it back. `change` ends it. */
  readonly preview: (part: Partial<Scene> | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

const SceneContext = createContext<SceneControl | null>(null);

export const SceneProvider = SceneContext.Provider;

/** The scene on screen and the one way to change it. */
export function useScene(): SceneControl {
  const control = use(SceneContext);
  if (!control) throw new Error('useScene needs a SceneProvider above it');
  return control;
}
