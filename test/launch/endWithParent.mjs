// @ts-check
// Imported for what it does: ends this process soon after its parent has gone, even one that could not say goodbye.
// (Windows keeps naming a parent that has gone: there this does nothing.)

const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(143);
}, 500).unref();
