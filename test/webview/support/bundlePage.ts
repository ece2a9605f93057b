import path from 'node:path';
import { webpack } from 'webpack';

const root = path.join(import.meta.dirname, '../../..');

/** Bundles a script for a test page into out/ and gives its path; processes that run side by side have one each. */
export async function bundlePage(entry: string, mode: 'development' | 'production' = 'development'): Promise<string> {
  const { name } = path.parse(entry);
  const folder = path.join(root, 'out/pages', String(process.pid));
  const compiler = webpack({
    mode,
    devtool: false,
    target: 'web',
    entry: { [name]: path.join(root, entry) },
    output: { path: folder },
    resolve: { extensions: ['.web.ts', '.ts', '.js'] },
    module: {
      rules: [
        { test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true, configFile: 'tsconfig.build.json' } },
      ],
    },
    performance: false,
    stats: 'errors-only',
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else resolve();
    });
  });
  return path.join(folder, `${name}.js`);
}
