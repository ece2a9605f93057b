import type { Benchmark } from './benchmark';
import { measureInVscode } from './inVscode';

export const benchmarks: Benchmark[] = [{ name: 'round trip', run: () => measureInVscode('node', 'round trip') }];
