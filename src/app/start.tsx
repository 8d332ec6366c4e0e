import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ApiError } from '@/client/api-error';
import { districtQueries } from '@/client/district/district-queries';
import { sessionQueries } from '@/client/session/session-queries';
import { bringAllWords, initText } from '@/ui/text/language';
import { ThemeProvider } from '@/ui/use-theme';
import { createAppRouter } from './router';
import { theFeed } from './the-feed';
import '@/ui/theme.css';
import '@/ui/base.css';

/** After the first picture, long before anybody looks for the switch. */
const OTHER_LANGUAGE_MILLISECONDS = 4000;

const queries = new QueryClient({
  // Whoever is signed out learns it with the next answer, not only when the session is looked at again.
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof ApiError && error.status === 401) {
        void queries.invalidateQueries({ queryKey: sessionQueries.current().queryKey });
      }
    },
  }),
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false } },
});
// Incidents come in while the first screen is being built. The screen asks for the district too, and tells if it
// cannot be had.
queries.query(districtQueries.detail()).then(
  (district) => theFeed(queries).start(district),
  () => undefined,
);
await initText();
setTimeout(() => {
  bringAllWords().catch((error: unknown) => console.warn('The other language could not be had yet.', error));
}, OTHER_LANGUAGE_MILLISECONDS);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ThemeProvider>
        <RouterProvider router={createAppRouter()} />
      </ThemeProvider>
    </QueryClientProvider>
  </StrictMode>,
);
