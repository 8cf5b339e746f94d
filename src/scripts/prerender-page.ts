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
      const page = Object.values(bundle).find((part) => part.type === 'chunk' && part.facadeModuleId?.endsWith('/src/web/page.tsx'));
      if (index?.type !== 'asset' || !page) throw new Error('the build made no index.html, or no chunk for page.tsx');
      const { module } = await runnerImport<typeof import('../web/prerender')>('/src/web/prerender.tsx', { configFile: false });
      const preload = `<link rel="modulepreload" crossorigin href="/${page.fileName}" />`;
      const html = String(index.source).replace('</head>', `  ${preload}\n  </head>`);
      const draw = (sandbox: boolean) =>
        html.replace(emptyRoot, () => `<div id="root" data-sandbox="${sandbox}">${module.prerender(sandbox)}</div>`);
      index.source = draw(false);
      const source = draw(true).replace('/favicon.svg', '/favicon-sandbox.svg');
      this.emitFile({ type: 'asset', fileName: 'sandbox.html', source });
    },
  };
}
