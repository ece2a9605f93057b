import { say } from '../words/say';
import type { Acts, Encoding } from './encoding';
import { guestEncoding } from './guestEncoding';
import { guarded, isFunction } from './guestCode';
import { guestParameters } from './guestParameters';
import { defineScheme, type Citation, type Scheme } from './scheme';
import { SpecError } from './specError';

type Fields = Readonly<Record<string, unknown>>;

const kinds: readonly Acts[] = ['adds', 'rotates', 'biases', 'nothing'];

/**
 * A scheme that another extension defines (see `SchemeDefinition` of the API), checked: the door through which code of
 * others comes in. Whatever that code does later, it throws a SpecError or gives numbers.
 * @throws SpecError with one sentence that names what is wrong in the definition.
 */
export function guestScheme(definition: unknown): Scheme {
  const given = fieldsOf(definition);
  const { id, acts } = given;
  if (typeof id !== 'string' || !/^[a-z][a-z0-9-]{0,63}$/i.test(id)) {
    throw new SpecError(
      say`The id of a scheme is ${String(id)}, but it must be letters, digits and hyphens, from a letter on.`,
    );
  }
  if (!isActs(acts)) {
    throw new SpecError(say`The scheme ${id} acts as ${String(acts)}, but it must be one of ${kinds.join(', ')}.`);
  }
  const text = (name: string, otherwise?: string): string => textOf(given, id, name, otherwise);
  const prepare: unknown = acts === 'nothing' ? () => ({}) : given.prepare;
  if (!isFunction(prepare)) throw new SpecError(say`The scheme ${id} has no function prepare.`);
  return defineScheme({
    id,
    name: text('name'),
    acts,
    summary: text('summary'),
    formula: text('formula'),
    citation: citationOf(given.citation, id),
    reference: text('reference', say`registered by an extension`),
    parameters: guestParameters(id, given.parameters),
    prepare: (spec, context): Encoding => {
      const values = Object.fromEntries(Object.entries(spec).filter(([name]) => name !== 'scheme'));
      return guestEncoding(
        spec,
        acts,
        guarded(id, () => prepare.call(definition, values, context)),
      );
    },
  });
}

function isActs(value: unknown): value is Acts {
  return kinds.some((kind) => kind === value);
}

/** @throws SpecError where the text is missing. */
function textOf(given: Fields, id: string, name: string, otherwise: string | undefined): string {
  const value = given[name] ?? otherwise;
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new SpecError(say`The scheme ${id} has no ${name}, but it must be a text.`);
}

/** @throws SpecError */
function citationOf(value: unknown, id: string): Citation {
  const { authors, title, year, url } = fieldsOf(value);
  const isCitation =
    typeof authors === 'string' && typeof title === 'string' && Number.isInteger(year) && /^https?:/.test(String(url));
  if (isCitation) return { authors, title, year: Number(year), url: String(url) };
  throw new SpecError(
    say`The citation of the scheme ${id} must have authors, a title, a year and a url that starts with https:.`,
  );
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
