import { say } from './words/say';
import { encodedArrays, encodedShape, sizeOf } from './analysis/encodedArrays';
import { logGains } from './analysis/logGains';
import type * as measuring from './analysis/properties';
import { queryScales } from './analysis/queryScales';
import type { EncodedPositions, EncodeOptions, GivenPositions, PhasorApi, Spec } from './apiTypes';
import { givenPositions } from './positions/givenPositions';
import { lengthFor } from './positions/positionRange';
import type { Positions } from './positions/positions';
import type { Encoding, RotatesEncoding } from './schemes/encoding';
import { guestScheme } from './schemes/guestScheme';
import { headPermutation } from './schemes/headPermutation';
import { addScheme, schemes } from './schemes/registry';
import { encodingOf } from './schemes/resolveSpec';
import { Emitter } from './session/emitter';

/** More numbers than this no array can hold. */
const mostNumbers = 2 ** 27;

/** The API of Phasor for other extensions; disposing it takes away the schemes that they registered. */
export interface OwnedApi {
  readonly api: PhasorApi;
  dispose(): void;
}

export interface ApiPorts {
  /** Called when the schemes there are have changed. */
  readonly onDidChange: () => void;
  /** What measures encodings: more than an extension that only encodes should load. */
  readonly loadProperties: () => Promise<typeof measuring>;
}

export function createApi({ onDidChange, loadProperties }: ApiPorts): OwnedApi {
  const changed = new Emitter<void>();
  const registered = new Set<{ dispose(): void }>();
  let isDisposed = false;
  const tell = (): void => {
    if (isDisposed) return;
    onDidChange();
    changed.fire();
  };
  const api: PhasorApi = {
    version: 1,
    schemes: () =>
      schemes.map(({ id, name, acts, summary, formula, citation, reference, parameters }) => {
        return { id, name, acts, summary, formula, citation, reference, parameters };
      }),
    encode,
    compare: async (specs, positions, options) => {
      const at = givenPositions(positions);
      const encodings = specs.map((spec) => encodingAt(spec, at, options));
      const length = wholeLength(at);
      const { properties } = await loadProperties();
      return { length, specs: encodings.map(({ spec }) => spec), properties: properties(encodings, { length }) };
    },
    layoutPermutation: (spec, from, to) => headPermutation(encodingOf(spec), from, to),
    registerScheme: (definition) => {
      const added = addScheme(guestScheme(definition));
      const disposable = {
        dispose: () => {
          if (!registered.delete(disposable)) return;
          added.dispose();
          tell();
        },
      };
      registered.add(disposable);
      tell();
      return disposable;
    },
    onDidChangeSchemes: (listener) => changed.event(listener),
  };
  return {
    api,
    dispose: () => {
      isDisposed = true;
      changed.dispose();
      for (const disposable of [...registered]) disposable.dispose();
    },
  };
}

function encode(spec: Spec, positions: GivenPositions, options?: EncodeOptions): EncodedPositions {
  const at = givenPositions(positions);
  const encoding = encodingAt(spec, at, options);
  const shape = encodedShape(encoding, at.count);
  const size = sizeOf(shape);
  if (size > mostNumbers) {
    throw new Error(
      say`The encoding has ${size} numbers, but at most ${mostNumbers} can be held: give fewer positions.`,
    );
  }
  const { spec: complete, acts } = encoding;
  const queryScale = queryScales(encoding, at);
  return {
    spec: complete,
    acts,
    shape,
    ...(encoding.acts === 'adds' && encoding.combines !== 'adds' && { combines: encoding.combines }),
    ...encodedArrays(encoding, at),
    ...(encoding.acts === 'rotates' && rotationOf(encoding)),
    ...(queryScale && { queryScale }),
  };
}

/** What a rotation has beside its arrays. */
function rotationOf({ pairs, axes, attentionFactor, decay }: RotatesEncoding): Partial<EncodedPositions> {
  const { inverseFrequencies, axisOf, phases } = pairs;
  return {
    inverseFrequencies: inverseFrequencies.slice(),
    attentionFactor,
    channels: Array.from(inverseFrequencies, (_, pair) => pairs.dimensionsOf(pair)),
    ...(axes && { axes: axes.names, axisOf: Array.from(inverseFrequencies, (_, pair) => axisOf?.[pair] ?? 0) }),
    ...(phases && { phases: phases.slice() }),
    ...(decay && { logGains: logGains(decay, inverseFrequencies.length) }),
  };
}

function encodingAt(spec: Spec, positions: Positions, { sequenceLength }: EncodeOptions = {}): Encoding {
  return encodingOf(spec, { sequenceLength: sequenceLength ?? wholeLength(positions) });
}

/** Positions between whole numbers need no longer sequence. */
const wholeLength = (positions: Positions): number => Math.floor(lengthFor(positions));
