/** The import rules of docs/architecture.md. Each comment says what to do instead. */
const order = [
  'words',
  'numerics',
  'parameters',
  'tokenize',
  'positions',
  'schemes',
  'models',
  'analysis',
  'exports',
  'protocol',
  'session',
];
const pure = `^src/(${order.join('|')})/`;
const adapters = '^src/(platform|commands|views|hover|cli)/';

/** A room imports itself, the rooms before it, and nothing after. */
const dataFlowsOneWay = order.map((room, index) => ({
  name: `${room}-imports-only-rooms-before-it`,
  comment: `Data flows ${order.slice(2).join(' → ')}. Move what ${room}/ needs into a room to its left.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^(src|webview|test)/', pathNot: `^src/(${order.slice(0, index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...dataFlowsOneWay,
    {
      name: 'no-cycles',
      comment:
        'Two files that import each other hold one idea or three: merge them, or move what both need into a leaf.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-rooms-import-no-environment',
      comment: 'Pure rooms run anywhere: ask for what you need through a port and let platform/ provide it.',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'unknown', 'undetermined'] },
    },
    {
      name: 'webview-imports-only-pure-rooms',
      comment: "Can't use the host in the webview: send it in a message of src/protocol.",
      severity: 'error',
      from: { path: '^webview/' },
      to: { path: '^(src|test)/', pathNot: pure },
    },
    {
      name: 'host-does-not-import-webview',
      comment: 'The host reaches the webview through messages of src/protocol only.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(webview|test)/' },
    },
    {
      name: 'the-command-line-needs-no-vscode',
      comment: 'phasor runs in a plain terminal: import pure rooms and Node only.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '(^src/(platform|commands|views|hover|session)/|^vscode$)' },
    },
    {
      name: 'nothing-imports-the-composition-root',
      comment: 'extension.ts only wires. Move what you need into a room; ids go into src/ids.ts.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^src/extension\\.ts$' },
    },
    {
      name: 'session-is-reached-by-adapters-only',
      comment: 'Pure rooms do not know the session; adapters do.',
      severity: 'error',
      from: { path: pure, pathNot: '^src/session/' },
      to: { path: `(^src/session/|${adapters})` },
    },
    {
      name: 'handlers-are-loaded-with-the-first-command',
      comment: 'Many windows never call a command: take types from commands/handlers, and the rest from loadHandlers.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/commands/loadHandlers\\.ts$' },
      to: { path: '^src/commands/handlers\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-are-loaded-when-one-is-shown',
      comment: 'Activation waits for no page: take types from views/views, and the rest from LazyViews.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/views/loadViews\\.ts$' },
      to: { path: '^src/views/views\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'drawing-is-loaded-with-pages',
      comment: 'What draws is loaded with the first page: a part that is there from activation asks for less.',
      severity: 'error',
      from: {
        path: '^src/(extension|api)\\.ts$|^src/platform/|^src/hover/lazyHover|^src/views/(lazyViews|schemesTree|statusBar|tokenMarks|contextKeys)',
      },
      to: {
        path: '^src/session/(viewState|snapshotBuilder|pictureBuilder)\\.ts$|^src/analysis/(facts|properties|blockMeans)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'exports-are-reached-by-commands',
      comment:
        'Exports are loaded with the first command: let a command, or phasor for terminals, write what you need.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(exports|commands|cli)/' },
      to: { path: '^src/exports/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'schemes-are-reached-through-the-registry',
      comment:
        'Read the registry: code outside schemes/ names no scheme. Types come from scheme.ts, encoding.ts and axes.ts, and those of parameters from src/parameters.',
      severity: 'error',
      from: { path: '^(src|webview)/', pathNot: '^src/schemes/' },
      to: {
        path: '^src/schemes/',
        pathNot:
          '^src/schemes/(registry|scheme|encoding|axes|coordinates|specError|resolveSpec|specSchema|presets|guestScheme|headPermutation)\\.ts$',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    includeOnly: undefined,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: require('node:path').join(__dirname, 'test/tsconfig.json') },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs'] },
  },
};
