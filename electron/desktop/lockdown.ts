import type { App, Session, WebContents } from 'electron';
import { appScheme, isPage } from './scheme.ts';

/** The one power the page is given: to copy text, which it must be able to do at a click. */
const granted = 'clipboard-sanitized-write';

/** Takes from the page every power of the browser, and the network. */
export const lockDownSession = (session: Session, isDeveloping: boolean): void => {
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(permission === granted));
  session.setPermissionCheckHandler((_contents, permission) => permission === granted);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setBluetoothPairingHandler(null);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, callback) => {
    const { protocol } = new URL(details.url);
    const own = protocol === `${appScheme}:` || (isDeveloping && protocol === 'devtools:');
    callback({ cancel: !own });
  });
};

/** Keeps a page where it is: no other page in its window, no further window, no guest. */
const lockDownContents = (contents: WebContents): void => {
  const stay = (event: Electron.Event<{ readonly url: string }>): void => {
    // Loading the page itself anew is what it does after a fault.
    if (!isPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};

/** Locks down whatever contents the program comes to have, those of developer tools too. */
export const lockDownApp = (app: App): void => {
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on('login', (event) => event.preventDefault());
};
