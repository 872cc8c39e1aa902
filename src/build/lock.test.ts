import { describe, expect, test } from 'vitest';
import { missingEntries, platformOf } from './lock.mjs';

describe('the lock file for other machines', () => {
  test.each([
    ['@biomejs/cli-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@biomejs/cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@swc/core-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@swc/core-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@oxc-parser/binding-android-arm-eabi', { os: ['android'], cpu: ['arm'] }],
    ['@oxc-parser/binding-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('reads off the name what %s is for', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });

  test.each(['fsevents', '@types/node', 'linux-tools'])('does not guess what %s is for', (name) => {
    expect(platformOf(name)).toBeUndefined();
  });

  test('adds what a package names and the lock file lacks, and leaves the rest', () => {
    const optionalDependencies = { 'tool-linux-x64': '1.0.0', 'tool-win32-x64': '1.0.0' };
    const packages = {
      'node_modules/tool': { dev: true, optionalDependencies },
      'node_modules/tool-linux-x64': {},
    };
    const added = { version: '1.0.0', dev: true, optional: true, os: ['win32'], cpu: ['x64'] };
    expect(missingEntries({ packages })).toEqual([['node_modules/tool-win32-x64', added]]);
  });
});
