import { dynamic } from './ropeDynamic';
import { trainedLadder } from './ropeLadder';
import { linear } from './ropeLinear';
import { llama3 } from './ropeLlama3';
import { longrope } from './ropeLongrope';
import { ntk } from './ropeNtk';
import type { RopeValues } from './ropeParameters';
import { proportional } from './ropeProportional';
import type { RopeScaling } from './ropeScaling';
import { yarn } from './ropeYarn';

/** What each `ropeType` does to the frequencies. */
export const ropeScalings: Readonly<Record<RopeValues['ropeType'], RopeScaling>> = {
  default: (values) => ({ inverseFrequencies: trainedLadder(values) }),
  linear,
  ntk,
  dynamic,
  yarn,
  longrope,
  llama3,
  proportional,
};
