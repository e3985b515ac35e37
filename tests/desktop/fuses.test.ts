import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { expect, it } from 'vitest';
import { fuseConfig } from '../../electron/desktop/fuses.ts';

it('decides on every fuse there is, as the design has it', () => {
  expect(fuseConfig).toEqual({
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
    [FuseV1Options.WasmTrapHandlers]: true,
  });
  const fuses = Object.values(FuseV1Options).filter((value) => typeof value === 'number');
  expect(Object.keys(fuseConfig)).toEqual(expect.arrayContaining(fuses.map(String)));
});
