// The native binaries the gateway is willing to load from the registry, by sha-256 of the file. Where they come
// from and how to check them: docs/dependencies.md. A version bump in package.json changes this table too.

export interface Pin {
  readonly version: string;
  readonly sha256: string;
}

export const UWS_PINS: ReadonlyMap<string, Pin> = new Map([
  [
    '@uwsjs/linux-x64-20',
    { version: '20.51.4', sha256: '4d482084b665c225892917ee0e9b9572d89eaa6f3dc200ff5e536293d3456c89' },
  ],
  [
    '@uwsjs/linux-x64-22',
    { version: '20.51.4', sha256: 'f687e7c3666b5cca9d355184bbf07bb0550f5ba0d3ffd453248ccfec552dde6c' },
  ],
]);

/** The file of such a package that is hashed and loaded. */
export const UWS_BINARY = 'uws.node';
