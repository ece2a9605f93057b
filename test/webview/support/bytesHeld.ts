import type { CDPSession } from 'playwright-core';

/** As V8 writes it: nodes (count × fields) row-major, the type of each as an index into the first of `node_types`. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] };
  };
  readonly nodes: readonly number[];
}

/** What the engine compiles as it gets hot, at times of its own, and what the browser has of documents: counted as nodes. */
const apart = ['code', 'native', 'synthetic'];

/** Bytes of all strings, objects, arrays and closures that anything on a page holds. */
export async function bytesHeld(client: CDPSession): Promise<number> {
  const chunks: string[] = [];
  client.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    chunks.push(chunk);
  });
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    if (!apart.includes(types[0][nodes[node + type]!]!)) bytes += nodes[node + size]!;
  }
  return bytes;
}
