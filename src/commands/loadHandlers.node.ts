/** What the commands do, from a file of its own: many windows never call one. */
export const loadHandlers = () => import(/* webpackChunkName: "commands" */ './handlers');
