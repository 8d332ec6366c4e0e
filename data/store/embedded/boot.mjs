// Worker threads do not inherit the TypeScript loader of their parent, so this one brings its own.
import { register } from 'tsx/esm/api';

register();
await import('./embedded-worker.ts');
