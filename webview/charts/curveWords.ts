import type { Curve } from '../../src/protocol/snapshot';
import type { Strings } from '../../src/protocol/strings';
import { fill } from '../fill';

/** What a curve is of: `dim 5`, `cos(angle) of pair 3`. */
export const curveName = ({ label, pair }: Pick<Curve, 'label' | 'pair'>, strings: Strings): string =>
  fill(pair === undefined ? strings.dimensionAxis : strings.pairCurve, label);
