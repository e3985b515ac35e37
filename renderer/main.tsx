import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createApi } from './state/api.ts';
import { connectToHost } from './state/client.ts';
import './styles/base.css';
import './styles/forced-colors.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App api={createApi(connectToHost())} />
  </StrictMode>,
);
