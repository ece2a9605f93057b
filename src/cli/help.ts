import type { Command } from './command';

/** What `phasor --help` prints. */
export function help(commands: readonly Command[]): string {
  const usage = commands.map(({ name, synopsis, summary }) => `  phasor ${name} ${synopsis}\n      ${summary}\n`);
  return `Position encodings of transformers, computed.

${usage.join('')}
SPEC is a JSON file, - for standard input, JSON itself, such as '{"scheme":"rope","headDim":128}', or the id of a scheme.
A model's config.json is a SPEC too: that of the position encoding that it runs with.
LIST is numbers and ranges without their end: 0,5,9 or 0:16 or 0:16:4.
--seq-len says how many tokens the model reads at once: the greatest position + 1 unless given.
LANGUAGE is numpy, pytorch, jax or typescript for a function, pytest or vitest for a test with the numbers inside.
FORMAT is float64, float32, bfloat16 or float16; QUANTITY is inverseFrequencies, positions, angles or cosSin.
RULE is the id of a rule for positions, or JSON with its parameters, such as '{"rule":"grid","height":2,"width":3}'.
LAYOUT is half, where channels k and k + R/2 make a pair, or interleaved, where 2k and 2k + 1 do.
TOKENS is --count N, --ids LIST, or --text FILE (- for standard input) with --tokenizer ID and --symbols FILE.

  phasor --help     Print this.
  phasor --version  Print the version.

Errors are one sentence on standard error, with exit code 2.
`;
}
