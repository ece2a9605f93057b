import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The tables that NumPy fills: sines and cosines of positions × frequencies in float64, beside or among each other. */
export type NumpyTable = 'interleaved' | 'apart';

/** A NumPy that times itself, a round whenever it is asked, so that it works under the load that we work under. */
export interface Numpy {
  /** Milliseconds that one round takes. */
  round(): Promise<number>;
  end(): void;
}

/** Fills a table of `rows` positions and `pairs` frequencies a round; undefined where there is no python3 with NumPy. */
export async function startNumpy(table: NumpyTable, rows: number, pairs: number): Promise<Numpy | undefined> {
  const python = spawn('python3', ['-c', program, table, String(rows), String(pairs)]);
  python.stderr.resume();
  const nextLine = linesOf(python);
  if ((await nextLine()) !== 'ready') return undefined;
  return {
    round: async () => {
      python.stdin.write('\n');
      return Number(await nextLine());
    },
    end: () => {
      python.stdin.end();
    },
  };
}

/** One line at a time; undefined once there is none, because the program could not start or has ended. */
function linesOf(python: ChildProcessWithoutNullStreams): () => Promise<string | undefined> {
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  const failed = new Promise<undefined>((resolve) => {
    python.on('error', () => {
      resolve(undefined);
    });
  });
  return () => Promise.race([lines.next().then(({ done, value }) => (done ? undefined : value)), failed]);
}

const program = `
import sys, time
import numpy as np
table, rows, pairs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
positions = np.arange(rows, dtype=np.float64)
frequencies = 10000.0 ** (-np.arange(pairs) / pairs)
both = np.empty((rows, 2 * pairs)) if table == "interleaved" else np.empty((2, rows, pairs))
sines, cosines = (both[:, 0::2], both[:, 1::2]) if table == "interleaved" else (both[0], both[1])
print("ready", flush=True)
for _ in sys.stdin:
    start = time.perf_counter()
    angles = positions[:, None] * frequencies
    np.sin(angles, out=sines)
    np.cos(angles, out=cosines)
    print(1000 * (time.perf_counter() - start), flush=True)
`;
