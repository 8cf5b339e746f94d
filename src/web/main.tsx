import { createRoot, hydrateRoot } from 'react-dom/client';
import { createPage } from './page';
import { takeFragment } from './share/fragment';
import './styles.css';

takeFragment();

const root = document.getElementById('root');
if (!root) throw new Error('index.html holds no #root');
const page = createPage(root.dataset.sandbox === 'true');
// Only the build draws the page in advance; in development there is nothing to take over.
if (root.hasChildNodes()) hydrateRoot(root, page);
else createRoot(root).render(page);
