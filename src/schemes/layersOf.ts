import { say } from '../words/say';
import { givenWeights } from './givenWeights';
import { layerFamilies, type LayerFamily } from './layerFamilies';
import { noRopeKinds, patternKinds, type LayerKind } from './layerKinds';
import { given, type LayerValues } from './layerParameters';
import { SpecError } from './specError';

/**
 * What each layer of the model does. `noRopeLayers` goes before the interval, and an empty list counts as none, as in
 * the reference (Llama 4).
 * @throws SpecError where `noRopeLayers` does not say 0 or 1 of every layer.
 */
export function layersOf(values: LayerValues): readonly LayerKind[] {
  const { pattern, numHiddenLayers }: LayerFamily = layerFamilies[values.family];
  const list = given(values, 'noRopeLayers') ?? [];
  const count = values.numHiddenLayers ?? (list.length || numHiddenLayers);
  const every =
    given(values, 'slidingWindowPattern') ??
    given(values, 'globalAttnEveryNLayers') ??
    given(values, 'noRopeLayerInterval') ??
    pattern.every;
  const kinds = patternKinds({ ...pattern, every }, count);
  if (list.length === 0) return kinds;
  const wrong = list.find((entry) => entry !== 0 && entry !== 1);
  if (wrong !== undefined) {
    throw new SpecError(
      say`noRopeLayers holds ${wrong}, but each entry must be 1 (RoPE) or 0 (none) (setting phasor.parameters.ropeByLayer.noRopeLayers).`,
    );
  }
  const entries = givenWeights('ropeByLayer', 'noRopeLayers', list, count);
  // The list alone says where there is no encoding.
  return noRopeKinds(
    entries,
    kinds.map((kind) => (kind === 'no encoding' ? pattern.others : kind)),
  );
}
