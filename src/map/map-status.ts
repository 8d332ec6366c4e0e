/** How the map is: `restoring` while a lost graphics context is being brought back. */
export type MapStatus = 'loading' | 'ready' | 'restoring' | 'failed';
