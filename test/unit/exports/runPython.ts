import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { assert } from 'chai';

/** Runs each file as a module of its own and prints, for each, what `result(module)` gives, as a line of JSON. */
const driver = (result: string): string => `
import json, math, sys
def plain(value):
    if isinstance(value, list):
        return [plain(one) for one in value]
    return None if isinstance(value, float) and math.isnan(value) else value
def result(module):
${result.replaceAll(/^/gm, '    ')}
for file in sys.argv[1:]:
    module = {"__name__": "generated"}
    exec(compile(open(file, encoding="utf8").read(), file, "exec"), module)
    print(json.dumps(result(module)))
`;

/** Every array that `encode` gives at the positions of the module, NaN as null. */
export const encodedArraysOf =
  'return {name: plain(array.tolist()) for name, array in module["encode"](module["POSITIONS"]).items()}';

/**
 * Run modules in one Python.
 * @param result The body of a function of `module`, a dictionary of its names.
 * @param shims Modules of one's own that they may import.
 */
export function runPython(
  python: string,
  codes: readonly string[],
  result: string,
  shims: Readonly<Record<string, string>> = {},
): unknown[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'phasor-python-'));
  try {
    const file = (name: string, text: string): string => {
      const place = path.join(folder, name);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, text);
      return place;
    };
    for (const [name, text] of Object.entries(shims)) file(name, text);
    const main = file('driver.py', driver(result));
    const files = codes.map((code, index) => file(`generated${index}.py`, code));
    const ran = spawnSync(python, [main, ...files], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    assert.equal(ran.status, 0, ran.stderr);
    return ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
