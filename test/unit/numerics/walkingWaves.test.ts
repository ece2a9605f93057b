import { expect } from 'chai';
import { walkingWaves } from '../../../src/numerics/walkingWaves';

describe('Waves that walk', () => {
  const frequencies = Float64Array.of(1, 0.3, -0.01, 0, 4e-5);
  const phases = Float64Array.of(0, 1, -2, 0.5, 3);

  const expectAt = (walk: readonly number[], withPhases: boolean, sinesFrom = 0): void => {
    const waves = walkingWaves(frequencies, withPhases ? phases : undefined);
    walk.forEach((place, index) => {
      const withSines = index >= sinesFrom;
      waves.moveTo(place, withSines);
      frequencies.forEach((frequency, k) => {
        const angle = place * frequency + (withPhases ? phases[k]! : 0);
        expect(waves.cos[k], `cosine ${k} of place ${index}`).to.be.closeTo(Math.cos(angle), 1e-9);
        if (withSines) expect(waves.sin[k], `sine ${k} of place ${index}`).to.be.closeTo(Math.sin(angle), 1e-9);
      });
    });
  };

  const steps = (count: number, step: number, from = 0): number[] =>
    Array.from({ length: count }, (_, index) => from + index * step);

  it('are the waves at every place, a row of them or not', () => {
    for (const withPhases of [true, false]) {
      expectAt(steps(500, 1), withPhases);
      expectAt(steps(500, 2500, 1_000_000.5), withPhases);
      expectAt([5, 5, 5, 5, 3, 1, -1, -3, -5, 100, 200, 200, 200], withPhases);
      // Rows of other steps between, and two that take turns.
      expectAt([...steps(9, 2.5), ...steps(9, 7, 1000), ...steps(9, 2.5, -50)], withPhases);
      expectAt(
        steps(20, 1).flatMap((place) => [place, 50 + place]),
        withPhases,
      );
    }
  });

  it('have sines wherever those are asked for, after rows without', () => {
    for (const sinesFrom of [1, 2, 3, 4, 10]) expectAt(steps(30, 3), true, sinesFrom);
    expectAt([...steps(9, 2), ...steps(9, 2, 500)], true, 9);
  });

  it('take few sines and cosines for a row', () => {
    const [cos, sin] = [Math.cos, Math.sin];
    let taken = 0;
    try {
      Math.cos = (angle) => (taken++, cos(angle));
      Math.sin = (angle) => (taken++, sin(angle));
      const waves = walkingWaves(frequencies);
      for (const place of steps(640, 10)) waves.moveTo(place, false);
    } finally {
      [Math.cos, Math.sin] = [cos, sin];
    }
    expect(taken).to.be.at.most(30 * frequencies.length);
  });
});
