import react from '@vitejs/plugin-react';
import { type BuildEnvironmentOptions, defineConfig, type EnvironmentOptions } from 'vite';
import { compressSite } from './src/build/compress-site.ts';
import { deskFile } from './src/build/desk-file.ts';
import { devServer } from './src/build/dev-server.ts';
import { dropPreloadHelper } from './src/build/drop-preload-helper.ts';
import { fillDocumentInDev } from './src/build/fill-document.ts';
import { knownLicenses } from './src/build/known-licenses.ts';
import { moduleType } from './src/build/module-type.ts';
import { prerenderPage } from './src/build/prerender-page.ts';
import { styleSheet } from './src/build/style-sheet.ts';
import { languageEnvironments, textLanguage } from './src/build/text-language.ts';
import { thirdPartyLicenses } from './src/build/third-party-licenses.ts';
import { fallbackLanguage, languageCodes } from './src/contract/language.ts';

// All that the entry imports, at whatever depth. Rolldown gives some of what lazy files import as well a file of its own (rolldown issue 10731),
// and the page would wait for more than one.
const first = { name: 'index', tags: ['$initial' as const], priority: 1 };

// What several of the later files need. In files of their own, these few lines would cost a request each.
const sharedByLazyParts = {
  name: 'shared',
  test: /src[\\/](contract[\\/](user-id|mask-user-id|character-name|look-alikes)|web[\\/](browser[\\/]save-file|outputs[\\/]csv-cells|text[\\/](isolated|([\w-]+[\\/])?time-left)|ui[\\/](visible-id|modal|dialog-frame|any-icon|icon-button|copy-notice|use-copy)))\.tsx?$/,
};

// The development server has one language at a time: `PAGE_LANGUAGE=de npm run dev`.
const developed = languageCodes.find((language) => language === process.env.PAGE_LANGUAGE) ?? fallbackLanguage;

const client: BuildEnvironmentOptions = {
  outDir: 'dist/web',
  modulePreload: false,
  cssCodeSplit: false,
  assetsInlineLimit: 0,
  // How long each plugin takes is no warning to anyone who only starts a desk.
  rolldownOptions: {
    checks: { bundlerTimings: false },
    output: { codeSplitting: { includeDependenciesRecursively: false, groups: [first, deskFile, sharedByLazyParts] } },
  },
};

const ofLanguage: EnvironmentOptions = {
  consumer: 'client',
  build: { ...client, emptyOutDir: false, copyPublicDir: false },
};

export default defineConfig(({ command }) => ({
  // Relative addresses: one build serves a desk at any path (docs/decisions/0015-below-a-path.md).
  base: './',
  plugins: [
    textLanguage(command === 'serve' ? developed : undefined),
    react(),
    styleSheet(),
    fillDocumentInDev(developed),
    prerenderPage(),
    thirdPartyLicenses(knownLicenses),
    compressSite(),
    devServer(),
    dropPreloadHelper(),
    moduleType(),
  ],
  // The bench measures them, and they would take time for each language.
  build: { reportCompressedSize: false },
  environments: {
    client: { build: client },
    ...(command === 'build' && Object.fromEntries(Array.from(languageEnvironments.keys(), (name) => [name, ofLanguage]))),
    ssr: {
      // The build runs without node_modules; in development they are there, and CommonJS cannot be inlined.
      resolve: { noExternal: command === 'build' || [] },
      build: {
        ssr: true,
        outDir: 'dist/server',
        copyPublicDir: false,
        target: 'node20',
        rolldownOptions: {
          input: {
            main: 'src/server/main.ts',
            audit: 'src/server/audit/command.ts',
            doctor: 'src/server/doctor/command.ts',
            'end-sessions': 'src/server/sign-in/end-sessions-command.ts',
          },
        },
      },
    },
  },
  builder: {
    async buildApp({ environments: { client, ...others }, build }) {
      // First, because it empties the folder for all.
      if (client) await build(client);
      await Promise.all(Object.values(others).map(build));
    },
  },
}));
