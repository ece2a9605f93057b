// @ts-check
import { once } from 'node:events';
import net from 'node:net';

/**
 * A port of loopback that nobody uses: the wanted one if it is free. (VS Code in a browser keeps its settings by
 * address, so the same port finds them again.)
 * @param {number} wanted @returns {Promise<number>} 0, by which the server takes any, when the wanted one is taken
 */
export const freePort = async (wanted) => {
  const server = net.createServer();
  try {
    server.listen(wanted, '127.0.0.1');
    await once(server, 'listening');
    return wanted;
  } catch {
    return 0;
  } finally {
    server.close();
  }
};
