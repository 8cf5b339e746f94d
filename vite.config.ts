import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressSite } from './src/build/compress-site.ts';
import { devServer } from './src/build/dev-server.ts';
import { dropPreloadHelper } from './src/build/drop-preload-helper.ts';
import { moduleType } from './src/build/module-type.ts';
import { prerenderPage } from './src/build/prerender-page.ts';
import { thirdPartyLicenses } from './src/build/third-party-licenses.ts';

// What several of the lazy files need, and the first does not. In files of their own, these few lines would cost a request each.
const sharedByLazyParts = {
  name: 'shared',
  test: /src[\\/](contract[\\/](draft|user-id)|web[\\/](ui[\\/]field-box|browser[\\/]clipboard|link[\\/]copied|composer[\\/]typed-draft))\.ts$/,
};

export default defineConfig(({ command }) => ({
  // Relative addresses: one build serves a desk at any path (docs/decisions/0015-below-a-path.md).
  base: './',
  plugins: [react(), tailwindcss(), prerenderPage(), thirdPartyLicenses(), compressSite(), devServer(), dropPreloadHelper(), moduleType()],
  environments: {
    client: {
      build: {
        outDir: 'dist/web',
        modulePreload: false,
        cssCodeSplit: false,
        assetsInlineLimit: 0,
        rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups: [sharedByLazyParts] } } },
      },
    },
    ssr: {
      // The build runs without node_modules; in development they are there, and CommonJS cannot be inlined.
      resolve: { noExternal: command === 'build' || [] },
      build: {
        ssr: true,
        outDir: 'dist/server',
        copyPublicDir: false,
        target: 'node20',
        rolldownOptions: {
          input: { main: 'src/server/main.ts', audit: 'src/server/audit/command.ts', doctor: 'src/server/doctor/command.ts' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
}));
