// @ts-check
const path = require('node:path');
const { BannerPlugin } = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const CssMinimizerPlugin = require('css-minimizer-webpack-plugin');

/** @typedef {import('webpack').Configuration} Configuration */

/**
 * Bytes that a file of a production bundle may weigh; the build fails above. A host is a file that activates, two thirds of
 * it schemes, and a file each for what only pages and only commands need.
 */
const budget = { host: 200_000, worker: 60_000, webview: 400_000, cli: 246_000 };

/**
 * What all bundles share. Files named `x.node.ts` and `x.web.ts` are one module in two environments: `import './x'`
 * takes the one that `environment` names.
 * @param {'node' | 'web'} environment
 * @param {boolean} production
 * @returns {Configuration}
 */
const common = (environment, production) => ({
  mode: production ? 'production' : 'development',
  devtool: production ? false : 'source-map',
  resolve: { extensions: [`.${environment}.ts`, '.ts', '.js'] },
  module: {
    rules: [
      // Types are checked by `npm run test:types`, once for each environment.
      { test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true, configFile: 'tsconfig.build.json' } },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  optimization: { minimizer: ['...', new CssMinimizerPlugin()] },
  stats: 'errors-warnings',
});

/** @param {number} bytes @param {boolean} production @returns {Configuration['performance']} */
const failAbove = (bytes, production) =>
  production ? { hints: 'error', maxAssetSize: bytes, maxEntrypointSize: bytes } : false;

/**
 * A bundle that the extension host loads: a CommonJS file, `vscode` given from outside.
 * @param {string} name @param {Record<string, string>} entry @param {'node' | 'web'} environment
 * @param {boolean} production @param {number} bytes @returns {Configuration}
 */
const host = (name, entry, environment, production, bytes) => ({
  ...common(environment, production),
  name,
  target: environment === 'node' ? 'node20' : 'webworker',
  entry,
  output: {
    path: path.join(__dirname, 'dist', environment),
    libraryTarget: 'commonjs2',
    // Further files are loaded by `src/platform/runChunk`, from beside the first.
    chunkFilename: '[name].js',
    publicPath: '',
  },
  externals: { vscode: 'commonjs vscode' },
  performance: failAbove(bytes, production),
});

/**
 * A worker beside the host. It shares nothing with it but messages.
 * @param {'node' | 'web'} environment @param {boolean} production @returns {Configuration}
 */
const worker = (environment, production) => ({
  ...host(
    `worker-${environment}`,
    { tokenizeWorker: './src/platform/tokenizeWorker.ts' },
    environment,
    production,
    budget.worker,
  ),
  externals: {},
  output: { path: path.join(__dirname, 'dist', environment) },
});

/**
 * `phasor`, the command: one file that runs by itself in Node.
 * @param {boolean} production @returns {Configuration}
 */
const cli = (production) => ({
  ...common('node', production),
  name: 'cli',
  target: 'node20',
  entry: { cli: './src/cli/main.ts' },
  output: { path: path.join(__dirname, 'dist') },
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  performance: failAbove(budget.cli, production),
});

/** @param {boolean} production @returns {Configuration} */
const webview = (production) => ({
  ...common('web', production),
  name: 'webview',
  target: 'web',
  entry: { webview: './webview/main.ts' },
  output: { path: path.join(__dirname, 'dist', 'webview') },
  plugins: [
    new MiniCssExtractPlugin(),
    // The rank tables of the byte-pair tokenizers, each read when its tokenizer is first used.
    new CopyPlugin({
      patterns: ['r50k_base', 'cl100k_base', 'o200k_base'].map((ranks) => ({
        from: path.join(path.dirname(require.resolve('gpt-tokenizer/package.json')), `data/${ranks}.tiktoken`),
        to: path.join(__dirname, 'dist', 'ranks'),
        info: { minimized: true },
      })),
    }),
  ],
  performance: production
    ? { ...failAbove(budget.webview, true), assetFilter: (/** @type {string} */ file) => /\.(js|css)$/.test(file) }
    : false,
});

/**
 * The tests that run inside VS Code, bundled like the host they test.
 * @param {'node' | 'web'} environment @returns {Configuration}
 */
const suite = (environment) => ({
  ...host(`suite-${environment}`, { index: './test/vscode/index.ts' }, environment, false, Infinity),
  output: { path: path.join(__dirname, 'out', 'vscode', environment), libraryTarget: 'commonjs2' },
  performance: false,
});

/** @param {{ suites?: boolean }} env @param {{ mode?: string }} argv */
module.exports = (env, argv) => {
  const production = argv.mode === 'production';
  const bundles = [
    host('node', { extension: './src/extension.ts' }, 'node', production, budget.host),
    host('web', { extension: './src/extension.ts' }, 'web', production, budget.host),
    worker('node', production),
    worker('web', production),
    cli(production),
    webview(production),
  ];
  return env.suites ? [suite('node'), suite('web')] : bundles;
};
