import { commandHandlers } from './handlers';

/** What the commands do. The web host loads one file of an extension and no other: so they are in it. */
export const loadHandlers = () => Promise.resolve({ commandHandlers });
