import type { FaceModule } from './face-module';

const modules = import.meta.glob<FaceModule>('./*/index.ts', { eager: true, import: 'face' });

/** Every face there is, in order. */
export const FACES: readonly FaceModule[] = Object.values(modules).sort((a, b) => a.order - b.order);
