import { translated } from '../words/say';
import type { Parameter, Parameters } from './parameters';

/** Descriptors with their words in the language of the reader; names and values stay as specs have them. */
export function translatedParameters(parameters: Parameters): Parameters {
  return Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, inWords(parameter)]));
}

function inWords(parameter: Parameter): Parameter {
  const words = { label: translated(parameter.label), help: translated(parameter.help) };
  if (parameter.kind === 'choice') {
    const choices = Object.entries(parameter.choices).map(([value, help]) => [value, translated(help)] as const);
    return { ...parameter, ...words, choices: Object.fromEntries(choices) };
  }
  if ('otherwise' in parameter) return { ...parameter, ...words, otherwise: translated(parameter.otherwise) };
  return { ...parameter, ...words };
}
