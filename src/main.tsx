import { theEngine } from './app/the-engine';

// `VITE_DATA_SOURCE` is the one switch between mocks and service; development without it has mocks. Both values are
// known when the app is built, so that a production bundle carries no mock.
if (
  import.meta.env.VITE_DATA_SOURCE === 'mock' ||
  (import.meta.env.DEV && import.meta.env.VITE_DATA_SOURCE !== 'service')
) {
  const { startMocks } = await import('#mocks/browser');
  await startMocks();
}
// The engine asks for incidents while the rest of the app still comes.
theEngine();
await import('./app/start');
