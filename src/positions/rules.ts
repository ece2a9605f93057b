import { cacheRule } from './cacheRule';
import { gridRule } from './gridRule';
import { indexRule } from './indexRule';
import { lineRule } from './lineRule';
import { mropeRule } from './mropeRule';
import { packedRule } from './packedRule';
import { paddedRule } from './paddedRule';
import type { Rule } from './rule';
import { segmentRule } from './segmentRule';
import { symbolRule } from './symbolRule';
import { treeRule } from './treeRule';

/** Every rule there is, in the order pickers show them. */
export const rules: readonly Rule[] = [
  indexRule,
  paddedRule,
  cacheRule,
  packedRule,
  mropeRule,
  gridRule,
  lineRule,
  segmentRule,
  symbolRule,
  treeRule,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of an id; undefined when there is none. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
