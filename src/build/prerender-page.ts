import { type Plugin, runnerImport } from 'vite';
import { type PageVariant, pageFileName, pageVariants } from '../contract/page-variant.ts';
import { signInFailureStatus } from '../contract/sign-in-failure.ts';

const emptyRoot = '<div id="root"></div>';
const isFailure = (variant: PageVariant) => Object.hasOwn(signInFailureStatus, variant);

/**
 * Draws the page during the build, so that people can read it and type before its scripts have loaded. Draws each of the `pageVariants`, live
 * and in the sandbox; `index.html` is the desk that is open to all.
 */
export function prerenderPage(): Plugin {
  return {
    name: 'sharedesk:prerender-page',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: (environment) => environment.name === 'client',
    async generateBundle(_options, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') throw new Error('the build made no index.html');
      const template = String(index.source);
      const { module } = await runnerImport<typeof import('../web/prerender')>('/src/web/prerender.tsx', { configFile: false });

      // The pages of failed sign-ins are at `/auth/…`, one folder below the others.
      const templateFor = (variant: PageVariant) => (isFailure(variant) ? template.replaceAll('"./', '"../') : template);

      function draw(sandbox: boolean, variant: PageVariant): string {
        const root = `<div id="root" data-sandbox="${sandbox}" data-variant="${variant}" data-reference="">${module.prerender(sandbox, variant)}</div>`;
        return templateFor(variant)
          .replace(emptyRoot, () => root)
          .replace('/favicon.svg', sandbox ? '/favicon-sandbox.svg' : '/favicon.svg');
      }

      index.source = draw(false, 'open');
      for (const sandbox of [false, true]) {
        for (const variant of pageVariants) {
          if (!sandbox && variant === 'open') continue;
          this.emitFile({ type: 'asset', fileName: `${pageFileName(sandbox, variant)}.html`, source: draw(sandbox, variant) });
        }
      }
    },
  };
}
