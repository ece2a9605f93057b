import { DamagedRanks } from './damagedRanks';
import { RankTable } from './rankTable';

const newline = 0x0a;
const blank = 0x20;
const zero = 0x30;
const padding = 0x3d;

/** The six bits that each character of Base64 stands for; 255 for other characters. */
const sextets = new Uint8Array(256).fill(255);
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
for (let sextet = 0; sextet < 64; sextet++) sextets[alphabet.charCodeAt(sextet)] = sextet;

/**
 * Reads a `.tiktoken` file: on line r + 1 the bytes of the token of rank r in Base64, a blank, and r.
 * @throws DamagedRanks naming the line that is not so
 */
export function parseRanks(file: Uint8Array): RankTable {
  const pool = new Uint8Array(Math.ceil((file.length * 3) / 4));
  const starts = new Uint32Array(countLines(file) + 1);
  let used = 0;
  let rank = 0;
  for (let at = 0; at < file.length; rank++) {
    let bits = 0;
    let held = 0;
    for (let sextet: number; (sextet = sextets[file[at]!] ?? 255) < 64; at++) {
      bits = (bits << 6) | sextet;
      held += 6;
      if (held < 8) continue;
      held -= 8;
      pool[used++] = bits >> held;
    }
    while (file[at] === padding) at++;
    let stated = file[at] === blank ? 0 : NaN;
    for (at++; at < file.length && file[at] !== newline; at++) stated = stated * 10 + file[at]! - zero;
    at++;
    if (stated !== rank || used === starts[rank]) {
      throw new DamagedRanks(rank);
    }
    starts[rank + 1] = used;
  }
  return new RankTable(pool.slice(0, used), starts);
}

function countLines(file: Uint8Array): number {
  let lines = 0;
  for (const byte of file) if (byte === newline) lines++;
  return file.length > 0 && file[file.length - 1] !== newline ? lines + 1 : lines;
}
