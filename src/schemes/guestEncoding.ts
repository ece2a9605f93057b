import { shown } from '../parameters/checkedValues';
import { say } from '../words/say';
import { byDistance, fillByPair } from './biasFills';
import type { Acts, AddsEncoding, BiasesEncoding, Encoding, RotatesEncoding, Spec } from './encoding';
import { guarded, guestNumber, guestNumbers, isFunction } from './guestCode';
import { rotation } from './rotation';
import { SpecError } from './specError';
import { fillByRow } from './weightTable';

type Fields = Readonly<Record<string, unknown>>;
type Common = Pick<Encoding, 'spec' | 'learnedParameters' | 'seeded' | 'trainedLength'>;

/** As large as schemes of our own may be. */
const mostDimensions = 8192;
const mostHeads = 1024;

/**
 * The encoding of what `prepare` of a scheme of another extension gave (see `PreparedVectors` and its like in the API).
 * @throws SpecError here where that is incomplete, and in use where code of the extension throws or gives no numbers.
 */
export function guestEncoding(spec: Spec, acts: Acts, prepared: unknown): Encoding {
  if (typeof prepared !== 'object' || prepared === null) {
    throw new SpecError(say`The scheme ${spec.scheme} prepared ${String(prepared)}, but it must be an object.`);
  }
  // Not a copy: methods of a class belong to the object.
  const given = prepared as Fields;
  const { trainedLength } = given;
  const common: Common = {
    spec,
    learnedParameters: whole(spec, given, 'learnedParameters', 0, Number.MAX_SAFE_INTEGER, 0),
    seeded: given.seeded === true,
    ...(trainedLength !== undefined && { trainedLength: whole(spec, given, 'trainedLength', 1, 2 ** 31) }),
  };
  switch (acts) {
    case 'adds':
      return vectors(common, given);
    case 'rotates':
      return turns(common, given);
    case 'biases':
      return biases(common, given);
    case 'nothing':
      return { ...common, acts };
  }
}

function vectors(common: Common, given: Fields): AddsEncoding {
  const { scheme: id } = common.spec;
  const dimension = whole(common.spec, given, 'dimension', 1, mostDimensions);
  const { vectorAt } = given;
  if (!isFunction(vectorAt)) throw new SpecError(say`The scheme ${id} prepared no function vectorAt.`);
  return {
    ...common,
    acts: 'adds',
    combines: oneOf(id, given, 'combines', ['adds', 'concatenates'] as const),
    dimension,
    fill: fillByRow(dimension, (position) => {
      const vector = guarded(id, () => vectorAt.call(given, position));
      return vector === undefined
        ? undefined
        : guestNumbers(id, say`the vector of position ${position}`, vector, dimension);
    }),
  };
}

function turns(common: Common, given: Fields): RotatesEncoding {
  const { scheme: id } = common.spec;
  const headDim = whole(common.spec, given, 'headDim', 2, mostDimensions);
  const inverseFrequencies = guestNumbers(id, 'inverseFrequencies', given.inverseFrequencies);
  if (2 * inverseFrequencies.length > headDim || !inverseFrequencies.every(Number.isFinite)) {
    throw new SpecError(
      say`The scheme ${id} prepared ${inverseFrequencies.length} inverse frequencies, but there must be at most ${Math.floor(headDim / 2)} finite numbers.`,
    );
  }
  const layout = oneOf(id, given, 'layout', ['half', 'interleaved'] as const);
  const attentionFactor = guestNumber(id, 'attentionFactor', given.attentionFactor ?? 1);
  return { ...common, acts: 'rotates', ...rotation({ headDim, inverseFrequencies, layout, attentionFactor }) };
}

function biases(common: Common, given: Fields): BiasesEncoding {
  const { scheme: id } = common.spec;
  const { biasAtDistance, bias } = given;
  const causal = given.causal !== false;
  const base = { ...common, acts: 'biases', causal, heads: whole(common.spec, given, 'heads', 1, mostHeads) } as const;
  const number = (code: () => unknown): number => guestNumber(id, say`a bias`, guarded(id, code));
  if (isFunction(biasAtDistance)) {
    const at = (head: number, distance: number): number =>
      causal && distance > 0 ? NaN : number(() => biasAtDistance.call(given, head, distance));
    return { ...base, ...byDistance(at) };
  }
  if (!isFunction(bias))
    throw new SpecError(say`The scheme ${id} prepared no function biasAtDistance, and no function bias.`);
  const between = (head: number, query: number, key: number): number =>
    causal && key > query ? NaN : number(() => bias.call(given, head, query, key));
  return { ...base, bias: between, fill: fillByPair(between) };
}

/** @throws SpecError where it is no whole number within the bounds. */
function whole(spec: Spec, given: Fields, name: string, least: number, most: number, otherwise?: number): number {
  const value = given[name] ?? otherwise;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new SpecError(
    say`The scheme ${spec.scheme} prepared ${name} ${shown(value)}, but it must be a whole number from ${least} to ${most}.`,
  );
}

/** One of several words; the first unless given. @throws SpecError for another. */
function oneOf<Word extends string>(id: string, given: Fields, name: string, words: readonly [Word, ...Word[]]): Word {
  const value = given[name] ?? words[0];
  const word = words.find((one) => one === value);
  if (word !== undefined) return word;
  throw new SpecError(say`The scheme ${id} prepared ${name} ${shown(value)}, but it must be ${words.join(' or ')}.`);
}
