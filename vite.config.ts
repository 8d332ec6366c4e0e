import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react(), districtPreload()],
  resolve: {
    alias: {
      '@': at('./src'),
      '#mocks': at('./mocks'),
      '#data': at('./data'),
      '#tests': at('./tests'),
    },
  },
  build: {
    target: 'chrome108',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: startChunk(), includeDependenciesRecursively: false }] } },
    },
  },
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['maplibre-gl'] },
  server: {
    host: '127.0.0.1',
    // For `VITE_DATA_SOURCE=service npm run dev` beside a running data service.
    proxy: { '/api': process.env['GEJU_SERVICE'] ?? 'http://127.0.0.1:8080' },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 90_000,
    hookTimeout: 400_000,
    maxWorkers: 2,
  },
});

/** The district is asked for beside the first script. Not while developing: there its mock is not up so early. */
function districtPreload(): Plugin {
  const attrs = { rel: 'preload', href: '/api/v1/district', as: 'fetch', crossorigin: 'anonymous' };
  return {
    name: 'district-preload',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'link', attrs, injectTo: 'head-prepend' }],
  };
}

type ModuleGraph = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/**
 * What the screen needs at once in few files: split by who shares it with a later part it would come in ninety, and
 * asking for those one by one takes longer than reading them.
 */
function startChunk(): Rolldown.CodeSplittingNameFunction {
  let start: Set<string> | null = null;
  return (id, graph) => {
    if (start === null) {
      start = importedBy(at('./src/app/start.tsx'), graph);
      for (const earlier of importedBy(at('./src/main.tsx'), graph)) start.delete(earlier);
    }
    if (!start.has(id)) return null;
    return id.includes('/node_modules/maplibre-gl/') ? 'maplibre' : 'start';
  };
}

function importedBy(entry: string, graph: ModuleGraph): Set<string> {
  const found = new Set([entry]);
  for (const id of found) {
    // Its one entry names every function there is; what of it is used, and where, the bundler knows best.
    if (id.includes('/node_modules/@turf/turf/')) continue;
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  }
  return found;
}
