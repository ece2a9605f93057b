/** One number, and what it means. */
export interface Measurement {
  name: string;
  value: number;
  unit: string;
  /** What it should be, such as `≤ 0.3`. */
  aim?: string;
  /** What it is a ratio to, or how it was taken. */
  against: string;
}

/** Measurements that are taken together. */
export interface Benchmark {
  name: string;
  run(): Promise<Measurement[]>;
}
