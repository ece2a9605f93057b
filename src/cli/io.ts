/** What the command line reads and writes: the process's own in `main.ts`, strings in tests. */
export interface Io {
  /** @throws where the file cannot be read. */
  readFile(path: string): Promise<string>;
  readStdin(): Promise<string>;
  /** The rank table of a byte-pair tokenizer. */
  readRanks(name: string): Promise<Uint8Array>;
  /** Standard output: text, or the bytes of a file. */
  write(data: string | Uint8Array): void;
  writeError(text: string): void;
}
