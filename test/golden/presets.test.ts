import { expect } from 'chai';
import type { SpecValue } from '../../src/schemes/encoding';
import { presets } from '../../src/schemes/presets';
import { encodingOf, resolveSpec } from '../../src/schemes/resolveSpec';
import { schemes } from '../../src/schemes/registry';
import { goldenFile } from './goldenFile';
import { camelCased } from './ropeConfig';

interface Models {
  readonly models: readonly {
    readonly model: string;
    readonly status: string;
    readonly config: Readonly<Record<string, SpecValue | Readonly<Record<string, SpecValue>> | null>>;
  }[];
}

const { models } = goldenFile('real_models') as Models;

/** Names under which families say the same. */
const alias: Readonly<Record<string, string>> = {
  dModel: 'hiddenSize',
  nEmbd: 'hiddenSize',
  nPositions: 'maxPositionEmbeddings',
  numHeads: 'numAttentionHeads',
  rotaryPct: 'partialRotaryFactor',
  rotaryEmbBase: 'ropeTheta',
  qkRopeHeadDim: 'headDim',
  type: 'ropeType',
};

/** What a configuration says, in one layer, under our names. */
function saidBy(config: Models['models'][number]['config']): Record<string, SpecValue | undefined> {
  const { rope_scaling: scaling, ...plain } = config;
  const nested = typeof scaling === 'object' && scaling !== null && !Array.isArray(scaling) ? scaling : {};
  const flat = Object.entries(plain).filter((entry): entry is [string, SpecValue] => entry[1] !== null);
  const all = camelCased({ ...Object.fromEntries(flat), ...(nested as Record<string, SpecValue>) });
  const said: Record<string, SpecValue | undefined> = Object.fromEntries(
    Object.entries(all).map(([name, value]) => [alias[name] ?? name, value]),
  );
  // M-RoPE is a scheme of ours, and no scaling.
  if (said.ropeType === 'mrope') delete said.ropeType;
  return said;
}

describe('Presets', () => {
  for (const { model, name, spec } of presets) {
    it(`give ${name} what its configuration says`, () => {
      const golden = models.find((one) => one.model === model);
      expect(golden?.status).to.match(/^verified/);
      const said = saidBy(golden?.config ?? {});
      const resolved = resolveSpec(spec);
      const hidden = Number(said.hiddenSize);
      const heads = Number(said.numAttentionHeads);
      said.headDim ??= hidden / heads;
      const image = Number(said.imageSize) / Number(said.patchSize);
      if (!Number.isNaN(image)) Object.assign(said, { gridHeight: image, gridWidth: image });
      const shared = Object.keys(resolved).filter((parameter) => said[parameter] !== undefined);
      expect(shared).to.not.be.empty;
      for (const parameter of shared) expect(resolved[parameter], parameter).to.deep.equal(said[parameter]);
      // What of the position encoding the configuration says is in the spec.
      const ours = schemes.find(({ id }) => id === spec.scheme)?.parameters ?? {};
      const missing = Object.keys(said).filter((parameter) => parameter in ours && resolved[parameter] === undefined);
      expect(missing).to.deep.equal([]);
      expect(() => encodingOf(spec)).to.not.throw();
    });
  }

  it('have names of their own', () => {
    expect(new Set(presets.map(({ name }) => name)).size).to.equal(presets.length);
  });
});
