import type { StateMessage } from '../src/protocol/messages';
import type { Picture } from '../src/protocol/snapshot';

/** The name of a picture's scheme: where texts are compared, pictures are called by them. */
export function schemeName({ spec, text, name }: Picture, { controls }: Pick<StateMessage, 'controls'>): string {
  return text ? (controls.schemes.find(({ id }) => id === spec.scheme)?.name ?? spec.scheme) : name;
}
