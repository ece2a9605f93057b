import * as vscode from 'vscode';
import type { Benchmark } from '../bench/benchmark';
import type { Exports } from '../../src/extension';

/** Activation happens once in a host: this is a cold start. */
export const benchmarks: Benchmark[] = [
  {
    name: 'activation',
    async run() {
      const extension = vscode.extensions.getExtension<Exports>('phasor.phasor');
      if (!extension || extension.isActive)
        throw new Error('Phasor is not there, or something has activated it before');
      const start = performance.now();
      const { activationMilliseconds = NaN } = (await extension.activate()).test ?? {};
      const all = performance.now() - start;
      return [
        { name: 'activate()', value: activationMilliseconds, unit: 'ms', aim: '≤ 20 ms', against: 'cold, by itself' },
        { name: 'activation with loading', value: all, unit: 'ms', against: 'cold, as VS Code counts it' },
      ];
    },
  },
];
