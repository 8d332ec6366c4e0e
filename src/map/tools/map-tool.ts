/** What has the pointer of the map; none where it picks things out. */
export type MapTool = 'lasso' | 'measure' | 'buffer' | 'note';
