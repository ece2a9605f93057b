import { checkedValues, shown } from '../parameters/checkedValues';
import { say } from '../words/say';
import type { Positions } from './positions';
import type { Rule, RuleSpec } from './rule';
import { RuleError } from './ruleError';
import { ruleById, rules } from './rules';
import type { TokenizedDocument } from './tokenizedDocument';

/**
 * Complete a rule's spec with its defaults and check every value: the door through which rules come in.
 * @throws RuleError with one sentence that names the value, what was expected, and the setting to change.
 */
export function resolveRule(value: unknown): RuleSpec {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RuleError(
      say`The rule is ${shown(value)}, but it must be an object such as { "rule": "index" } (setting phasor.positions).`,
    );
  }
  const { rule: id, ...parameters } = value as Readonly<Record<string, unknown>>;
  const rule = ruleOf(id);
  const values = checkedValues(rule.parameters, parameters, {
    name: rule.id,
    setting: 'phasor.positions',
    refuse: (sentence) => new RuleError(sentence),
  });
  return { rule: rule.id, ...values };
}

/**
 * The positions that a rule gives the tokens of a document.
 * @throws RuleError as `resolveRule`, and where the document lacks what the rule reads.
 */
export function positionsOf(document: TokenizedDocument, spec: RuleSpec): Positions {
  const resolved = resolveRule(spec);
  return ruleOf(resolved.rule).positions(document, resolved);
}

function ruleOf(id: unknown): Rule {
  const rule = typeof id === 'string' ? ruleById(id) : undefined;
  if (rule) return rule;
  const known = rules.map((one) => one.id).join(', ');
  throw new RuleError(say`The rule is ${shown(id)}, but it must be one of ${known} (setting phasor.positions).`);
}
