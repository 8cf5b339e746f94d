import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  environments: {
    client: { build: { outDir: 'dist/web', modulePreload: { polyfill: false }, assetsInlineLimit: 0 } },
    ssr: {
      resolve: { noExternal: true },
      build: { ssr: true, outDir: 'dist/server', copyPublicDir: false, target: 'node20', rolldownOptions: { input: 'src/server/main.ts' } },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
