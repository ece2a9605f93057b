import { assert, expect } from 'chai';
import * as vscode from 'vscode';
import { runChunk } from '../../src/platform/runChunk';
import { exportsOfPhasor } from './access';

describe('VS Code', () => {
  it('is 1.100 or newer', () => {
    const [major = 0, minor = 0] = vscode.version.split('.').map(Number);
    expect(major * 1000 + minor).to.be.at.least(1100);
  });

  it('activates Phasor', async () => {
    const extension = vscode.extensions.getExtension('phasor.phasor');
    await extension?.activate();
    expect(extension?.isActive).to.equal(true);
  });

  it('makes the pages once, whoever needs them first', async () => {
    const { test: insides } = await exportsOfPhasor();
    const [one, other] = await Promise.all([insides?.views.get(), insides?.views.get()]);
    assert.isDefined(one);
    assert.strictEqual(one, other);
  });

  it('says which file cannot be loaded, where the host does not load files by itself', async function () {
    if (!('importScripts' in globalThis)) this.skip();
    const nowhere = vscode.Uri.from({ scheme: 'no-such-place', path: '/' });
    const run = (): Promise<string> =>
      runChunk(nowhere, 'pages').then(
        () => '',
        (error: unknown) => String(error),
      );
    assert.match(await run(), /^Error: pages\.js of Phasor cannot be loaded: /);
    assert.match(await run(), /cannot be loaded/, 'it is tried again');
  });
});
