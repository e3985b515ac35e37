import { type FuseV1Config, FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/**
 * Switches of the packaged binary: it is Sverka and nothing else. It runs no other script, takes no orders from the
 * environment or a debugger, and loads the program only from its archive, unchanged. Every fuse is decided on.
 */
export const fuseConfig = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Wasm memory is guarded by page faults instead of checks; the page uses no Wasm.
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies FuseV1Config;

/**
 * Sets the fuses of a packaged Electron binary, before it is signed. Resolves with the number of bytes changed.
 * @public for the packaging step, which comes with the first packaged release.
 */
export const setFuses = (binary: string): Promise<number> => flipFuses(binary, fuseConfig);
