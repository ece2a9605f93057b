/** What a long computation needs to let others run. */
export interface EventLoop {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Resolves after the event loop has had a turn: timers and messages that were waiting are done. */
  pause(): Promise<void>;
}
