import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';

const places = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of a Chromium, Chrome or Edge on this machine, or undefined. `CHROME_PATH` comes first. */
export const findChromium = (): string | undefined =>
  places.find((path): path is string => path !== undefined && isExecutable(path));

/**
 * Features that are off. The flag takes the place of Playwright's own, so that those of its list stand here too
 * (chromiumSwitches.ts of playwright-core 1.x says why each); the first are the lists under the field of addresses,
 * which nobody sees without a head: each window would load two pages for them, as long as it takes to load ours.
 */
const featuresOff = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Flags every test browser starts with: quiet, and not asking the network for anything. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // For whoever looks on, as Playwright does, V8 works out which line each request comes from, and parses all of the page's
  // program anew for the first: a quarter of the time until there are rows, which nobody waits for who is not watched.
  '--js-flags=--no-enable-lazy-source-positions',
  `--disable-features=${featuresOff.join()}`,
];

/** Finds a browser, or installs Debian's Chromium where apt is to be had; throws with what to do where it is not. */
export const ensureChromium = (): string => {
  const found = findChromium();
  if (found) return found;
  if (existsSync('/usr/bin/apt-get')) {
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    console.log('No Chromium found: installing the Debian package chromium…');
    for (const step of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ]) {
      const [command = '', ...words] = [...sudo, 'apt-get', ...step];
      spawnSync(command, words, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
  }
  const installed = findChromium();
  if (!installed) {
    throw new Error(
      'The tests need Chromium, Chrome or Edge: install one, or set CHROME_PATH to its program.',
    );
  }
  return installed;
};
