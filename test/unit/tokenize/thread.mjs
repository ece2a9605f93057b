// The tokenize worker, run from its sources.
import { require as load } from 'tsx/cjs/api';

const { serveTokenizers } = load('../../../src/tokenize/tokenizeService.ts', import.meta.url);
const { endpoint } = load('../../../src/platform/workerEndpoint.node.ts', import.meta.url);
serveTokenizers(endpoint);
