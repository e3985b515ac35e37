import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { endEarly } from './begin.ts';
import { createApi } from './state/api.ts';
import { connectToHost } from './state/client.ts';
import './styles/base.css';
import './styles/forced-colors.css';

/** Milliseconds that the stream of changes is waited for before there is anything on the page. */
const patience = 100;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const api = createApi(connectToHost());
api.changes.start();
// What is read once the stream is there need not be read again for what may have changed before it.
await api.changes.settled(patience);
if (api.changes.connection() !== 'connected') endEarly();
api.changes.onChange(({ kind }) => {
  // That a project was opened is news as well; what it is by now is in the answer.
  if (kind !== 'project') endEarly();
});
createRoot(root).render(
  <StrictMode>
    <App api={api} />
  </StrictMode>,
);
