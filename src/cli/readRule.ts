import type { Parameter } from '../parameters/parameters';
import { resolveRule } from '../positions/resolveRule';
import type { RuleSpec } from '../positions/rule';
import { ruleById } from '../positions/rules';
import { parseJson } from './readWord';

/**
 * The rule that a word of the command line gives: its id, or JSON with its parameters too.
 * @throws UsageError where it looks like JSON and is not.
 * @throws RuleError where it is no rule.
 */
export function readRule(word: string): RuleSpec {
  return resolveRule(word.trimStart().startsWith('{') ? parseJson('The rule', word) : { rule: word });
}

/** Options for the parameters of a rule, each with a value. */
export function parameterOptions(rule: string): Readonly<Record<string, { readonly type: 'string' }>> {
  const names = Object.keys(ruleById(rule)?.parameters ?? {});
  return Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
}

/**
 * The rule with the parameters that options give.
 * @throws RuleError where they do not fit.
 */
export function withOptions(spec: RuleSpec, options: Readonly<Record<string, unknown>>): RuleSpec {
  const given = Object.entries(ruleById(spec.rule)?.parameters ?? {}).flatMap(([name, parameter]) => {
    const word = options[name];
    return typeof word === 'string' ? [[name, valueOf(word, parameter)] as const] : [];
  });
  return resolveRule({ ...spec, ...Object.fromEntries(given) });
}

/** The value that a word means; the word itself where it means none, for the check to show it. */
function valueOf(word: string, { kind }: Parameter): unknown {
  switch (kind) {
    case 'choice':
      return word;
    case 'boolean':
      return word === 'true' || (word === 'false' ? false : word);
    case 'integer':
    case 'number':
      return numberOf(word);
    case 'numbers':
      return word.split(',').map(numberOf);
  }
}

const numberOf = (word: string): number | string => (/^-?\d{1,15}(\.\d+)?$/.test(word) ? Number(word) : word);
