import { serveTokenizers } from '../tokenize/tokenizeService';
import { endpoint } from './workerEndpoint';

// The whole worker: all else is the pure service and the environment's endpoint.
serveTokenizers(endpoint);
