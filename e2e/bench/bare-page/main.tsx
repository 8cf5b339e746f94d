import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (!root) throw new Error('index.html holds no #root');
createRoot(root).render(
  <StrictMode>
    <label htmlFor="user-id">User ID</label>
    <input id="user-id" />
  </StrictMode>,
);
