import { createRoot, hydrateRoot } from 'react-dom/client';
import './styles.css';

// The page's own code comes apart from React's, so that neither holds the browser up for long; index.html asks for both at once.
import('./page').then(({ createPage }) => {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html holds no #root');
  const page = createPage(root.dataset.sandbox === 'true');
  // Only the build draws the page in advance; in development there is nothing to take over.
  if (root.hasChildNodes()) hydrateRoot(root, page);
  else createRoot(root).render(page);
});
