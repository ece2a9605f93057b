import { say } from '../words/say';
import { alibi } from './alibi';
import { axialRope } from './axialRope';
import { beit } from './beit';
import { conformer } from './conformer';
import { cope } from './cope';
import { deberta } from './deberta';
import { decomposedRelative } from './decomposedRelative';
import { detrSine } from './detrSine';
import { fire } from './fire';
import { hierarchical } from './hierarchical';
import { hirope } from './hirope';
import { kerple } from './kerple';
import { learned } from './learned';
import { mrope } from './mrope';
import { nerf } from './nerf';
import { nope } from './nope';
import { perceiver } from './perceiver';
import { rerope } from './rerope';
import { retnet } from './retnet';
import { rope } from './rope';
import { ropeByLayer } from './ropeByLayer';
import { samFourier } from './samFourier';
import { sandwich } from './sandwich';
import type { Scheme } from './scheme';
import { shaw } from './shaw';
import { sincos2d } from './sincos2d';
import { sinusoidal } from './sinusoidal';
import { SpecError } from './specError';
import { swin } from './swin';
import { swinV2 } from './swinV2';
import { t5 } from './t5';
import { time2vec } from './time2vec';
import { transformerXl } from './transformerXl';
import { tupe } from './tupe';
import { treeEncoding } from './treeEncoding';
import { vitGrid } from './vitGrid';
import { xpos } from './xpos';

const known: Scheme[] = [
  sinusoidal,
  learned,
  hierarchical,
  perceiver,
  nerf,
  time2vec,
  sincos2d,
  detrSine,
  vitGrid,
  samFourier,
  treeEncoding,
  rope,
  ropeByLayer,
  mrope,
  axialRope,
  hirope,
  rerope,
  xpos,
  retnet,
  alibi,
  t5,
  kerple,
  sandwich,
  fire,
  shaw,
  transformerXl,
  conformer,
  deberta,
  tupe,
  cope,
  swin,
  swinV2,
  beit,
  decomposedRelative,
  nope,
];

/**
 * Every scheme there is, in the order pickers show them: those that act alike stand together. Extensions add to it while
 * Phasor runs.
 */
export const schemes: readonly Scheme[] = known;

/** What is shown until someone chooses: what most models of today use. */
export const defaultScheme: Scheme = rope;

const byId = new Map(schemes.map((scheme) => [scheme.id, scheme]));

/** The scheme of an id; undefined when there is none. */
export function schemeById(id: string): Scheme | undefined {
  return byId.get(id);
}

let revision = 0;

/** Raised with every change of `schemes`: what is remembered by spec holds for one revision. */
export function registryRevision(): number {
  return revision;
}

/**
 * Add a scheme, after the last that acts alike; dispose what is returned to take it away again.
 * @throws SpecError where there is a scheme of its id.
 */
export function addScheme(scheme: Scheme): { dispose(): void } {
  if (byId.has(scheme.id)) throw new SpecError(say`There is a scheme ${scheme.id} already: give yours another id.`);
  byId.set(scheme.id, scheme);
  known.splice(known.findLastIndex(({ acts }) => acts === scheme.acts) + 1, 0, scheme);
  revision++;
  return {
    dispose: () => {
      if (byId.get(scheme.id) !== scheme) return;
      byId.delete(scheme.id);
      known.splice(known.indexOf(scheme), 1);
      revision++;
    },
  };
}
