import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      '@': at('./src'),
      '#mocks': at('./mocks'),
      '#data': at('./data'),
      '#tests': at('./tests'),
    },
  },
  build: { target: 'chrome108', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
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
