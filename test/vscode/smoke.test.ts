import { expect } from 'chai';
import * as vscode from 'vscode';

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
});
