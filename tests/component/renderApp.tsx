/// <reference types="vite/client" />
import { render } from 'vitest-browser-react';
import { App } from '../../renderer/app.tsx';
import { createApi } from '../../renderer/state/api.ts';
import { connectToPort } from '../../renderer/state/client.ts';
import '../../renderer/styles/base.css';

/**
 * The program at a hash, over a core at the other end of the port. It stands in `#root`, as in the real page: that is
 * what gives the screen the height of the window, and the grid a height that does not hang on what the panel holds.
 */
export const renderApp = async (hash: string, port: MessagePort): Promise<void> => {
  location.hash = hash;
  const container = document.createElement('div');
  container.id = 'root';
  document.body.append(container);
  await render(<App api={createApi(connectToPort(port))} />, { container });
};
