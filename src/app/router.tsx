import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { FACES } from '@/faces/catalog';
import { App } from './app';
import { NotFound } from './not-found';
import { startPath } from './start-path';

const root = createRootRoute({ component: App, notFoundComponent: NotFound });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: ({ location }) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's own way of redirecting
    throw redirect({ to: startPath(location.searchStr), search: true });
  },
});

const faces = FACES.map((face) =>
  createRoute({ getParentRoute: () => root, path: face.path, component: face.component }),
);

/** How each study works: text alone, loaded when it is asked for. */
const methods = createRoute({
  getParentRoute: () => root,
  path: '/methods',
  component: lazyRouteComponent(() => import('./methods/methods-page'), 'MethodsPage'),
});

/** The words of the interface: loaded when they are asked for. */
const glossary = createRoute({
  getParentRoute: () => root,
  path: '/glossary',
  component: lazyRouteComponent(() => import('./glossary/glossary-page'), 'GlossaryPage'),
});

/** The own password, and for administrators accounts and the audit log. */
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./accounts/accounts-page'), 'AccountsPage'),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

/** The routes: one for each face; the shell with the one map stays mounted across them. */
export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([start, methods, glossary, accounts, ...faces]),
    // Scenes write their own address: parameters stay the plain text they are.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(search as Record<string, string>).toString();
      return text ? `?${text}` : '';
    },
  });
}
