import { type Plugin, runnerImport } from 'vite';

const emptyRoot = '<div id="root"></div>';

/** Draws the page while building, so that it can be read and typed into before its scripts have come: live as `index.html`, and as `sandbox.html`. */
export function prerenderPage(): Plugin {
  return {
    name: 'sharedesk:prerender-page',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: (environment) => environment.name === 'client',
    async generateBundle(_options, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') throw new Error('the build made no index.html');
      const { module } = await runnerImport<typeof import('../web/prerender')>('/src/web/prerender.tsx', { configFile: false });
      const draw = (sandbox: boolean) =>
        String(index.source).replace(emptyRoot, () => `<div id="root" data-sandbox="${sandbox}">${module.prerender(sandbox)}</div>`);
      const source = draw(true).replace('/favicon.svg', '/favicon-sandbox.svg');
      index.source = draw(false);
      this.emitFile({ type: 'asset', fileName: 'sandbox.html', source });
    },
  };
}
