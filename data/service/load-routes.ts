import { readdir } from 'node:fs/promises';
import type { Route } from './endpoint/route';

const FOLDER = new URL('./routes/', import.meta.url);

/** Every route of the folder `routes`: each file exports one as `route`. */
export async function loadRoutes(): Promise<Route[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts')).sort();
  return Promise.all(
    names.map(async (name) => {
      const module = (await import(new URL(name, FOLDER).href)) as { readonly route?: Route };
      if (!module.route) throw new TypeError(`data/service/routes/${name} exports no route`);
      return module.route;
    }),
  );
}
