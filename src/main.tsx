import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createAppRouter } from './app/router';
import { ApiError } from './client/api-error';
import { sessionQueries } from './client/session/session-queries';
import { theEngine } from './app/the-engine';
import './ui/theme.css';
import './ui/base.css';
import { initText } from './ui/text/language';
import { ThemeProvider } from './ui/use-theme';

// `VITE_DATA_SOURCE` is the one switch between mocks and service; development without it has mocks. Both values are
// known when the app is built, so that a production bundle carries no mock.
if (
  import.meta.env.VITE_DATA_SOURCE === 'mock' ||
  (import.meta.env.DEV && import.meta.env.VITE_DATA_SOURCE !== 'service')
) {
  const { startMocks } = await import('#mocks/browser');
  await startMocks();
}
theEngine();
await initText();

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

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ThemeProvider>
        <RouterProvider router={createAppRouter()} />
      </ThemeProvider>
    </QueryClientProvider>
  </StrictMode>,
);
