// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether packages of Debian can be installed here without a question. */
export const canInstallDebianPackages = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/** @param {readonly string[]} packages */
export const installDebianPackages = (packages) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  spawnSync('apt-get', [...wait, 'update', '-q'], { env, stdio: 'inherit' });
  spawnSync('apt-get', [...wait, 'install', '-y', '-q', '--no-install-recommends', ...packages], {
    env,
    stdio: 'inherit',
  });
};
