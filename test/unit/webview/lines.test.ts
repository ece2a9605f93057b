import { assert } from 'chai';
import type { Profile } from '../../../src/protocol/snapshot';
import { english } from '../../../src/protocol/strings';
import { curvesConfiguration } from '../../../webview/charts/curvesConfiguration';
import { distanceTicks, fromAxis, toAxis } from '../../../webview/charts/distanceScale';
import { lineStyle } from '../../../webview/charts/lineStyle';
import { nearest } from '../../../webview/charts/nearestOfEach';
import { profileConfiguration, profileName } from '../../../webview/charts/profileConfiguration';
import { valueAxis } from '../../../webview/charts/valueAxis';
import { readTheme } from '../../../webview/theme';
import { tokensOf } from '../../webview/support/exampleStates';

const theme = readTheme(() => '', 'sidebar');
const shared = { theme, strings: english, width: 320 };

const profile = (change: Partial<Profile> = {}): Profile => ({
  distances: Float64Array.of(0, 10, 100),
  mean: Float64Array.of(0, -1, -2),
  low: Float64Array.of(0, -1, -2),
  high: Float64Array.of(0, -1, -2),
  note: '',
  ...change,
});
const lineOf = (config: ReturnType<typeof profileConfiguration>, index: number) => config.data.datasets[index];

describe('The distance axis', () => {
  it('has a zero, and goes back to distances', () => {
    assert.equal(toAxis(0), 0);
    for (const distance of [0, 1, 7, 8191, 1e6]) assert.closeTo(fromAxis(toAxis(distance)), distance, distance * 1e-12);
  });
  it('has round ticks, no more than fit', () => {
    assert.deepEqual(distanceTicks(8191, 6), [0, 1, 10, 100, 1000, 8000]);
    assert.deepEqual(distanceTicks(511, 12), [0, 1, 3, 10, 30, 100, 300, 500]);
    assert.deepEqual(distanceTicks(999_999, 7), [0, 1, 10, 100, 1000, 10_000, 100_000, 900_000]);
    assert.deepEqual(distanceTicks(999_999, 7, 0.24), [0, 1, 10, 100, 1000, 10_000, 900_000], 'a long label');
    for (const last of [1, 9, 63, 1e6]) assert.isAtMost(distanceTicks(last, 4).length, 5);
  });
});

describe('The value axis', () => {
  it('has round ticks inside, and air around the values', () => {
    const { min, max, ticks } = valueAxis(-1, 1, 4);
    assert.deepEqual(ticks, [-1, 0, 1]);
    assert.isBelow(min, -1);
    assert.isAbove(max, 1);
  });
  it('puts a constant in the middle', () => {
    const { min, max, ticks } = valueAxis(0, 0, 4);
    assert.equal(min, -max);
    assert.include(ticks, 0);
  });
  it('has ticks without the tail of a binary fraction', () => {
    assert.deepEqual(valueAxis(0, 0.3, 4).ticks, [0, 0.1, 0.2, 0.3]);
  });
  it('is there without any value', () => {
    assert.deepEqual(valueAxis(Infinity, -Infinity, 4).ticks, [0, 1]);
  });
});

describe('The chart of distance profiles', () => {
  it('has one line where every point stands for itself', () => {
    const { datasets } = profileConfiguration({ ...shared, profiles: [{ name: 'A', profile: profile() }] }).data;
    assert.lengthOf(datasets, 1);
    assert.deepEqual(
      datasets[0]?.data,
      [0, 10, 100].map((d, index) => ({ x: Math.log1p(d), y: 0 - index })),
    );
  });
  it('fills from the highest to the lowest where points are means', () => {
    const wide = profile({ low: Float64Array.of(0, -2, -3) });
    const config = profileConfiguration({ ...shared, profiles: [{ name: 'A', profile: wide }] });
    assert.lengthOf(config.data.datasets, 3);
    assert.deepInclude(lineOf(config, 1), { fill: '+1' });
    assert.isUndefined(lineOf(config, 1)?.label, 'the tooltip leaves envelopes out');
  });
  it('dashes what comes after the query', () => {
    const both = profile({ after: Float64Array.of(0, -3, -4) });
    const config = profileConfiguration({ ...shared, profiles: [{ name: 'A', profile: both }] });
    assert.equal(lineOf(config, 0)?.label, english.before);
    assert.equal(lineOf(config, 1)?.label, english.after);
    assert.isNotEmpty(lineOf(config, 1)?.borderDash);
  });
  it('draws each line over those before it, whose strokes are seen between its dashes', () => {
    const profiles = ['A', 'B', 'C'].map((name) => ({ name, profile: profile() }));
    const { datasets } = profileConfiguration({ ...shared, profiles }).data;
    const drawn = datasets.toSorted((one, other) => (other.order ?? 0) - (one.order ?? 0));
    assert.deepEqual(
      drawn.map(({ label }) => label),
      ['A', 'B', 'C'],
    );
    assert.isEmpty(datasets[0]?.borderDash);
    for (const above of datasets.slice(1)) assert.isNotEmpty(above.borderDash);
  });
  it('does not let one that falls for ever press the others flat', () => {
    const steep = profile({ mean: Float64Array.of(0, -500, -5000) });
    const profiles = [profile(), steep].map((one, index) => ({ name: String(index), profile: one }));
    const scale = profileConfiguration({ ...shared, profiles }).options?.scales?.y;
    assert.isAbove(Number(scale?.min), -25);
    const alone = profileConfiguration({ ...shared, profiles: profiles.slice(1) }).options?.scales?.y;
    assert.isBelow(Number(alone?.min), -5000);
  });
  it('is named by what it finds', () => {
    assert.include(profileName(profile(), english), '−2 at distance 100');
    assert.include(profileName(profile(), english), 'attention logit');
  });
});

describe('The chart of value curves', () => {
  const curve = (values: Float32Array, perCell = 1) => ({
    label: '3',
    dimension: 3,
    axis: { name: 'position' as const, first: 0, count: values.length * perCell, perCell },
    values,
  });

  it('has every value while there is room', () => {
    const values = Float32Array.of(0, 1, 0, -1);
    const tokens = tokensOf(['a', 'b', 'c', 'd']);
    const { datasets } = curvesConfiguration({ ...shared, curves: [curve(values)], tokens }).data;
    assert.lengthOf(datasets, 1);
    assert.deepEqual(
      datasets[0]?.data,
      Array.from(values, (y, x) => ({ x, y })),
    );
    assert.equal(datasets[0]?.label, 'dim 3');
  });
  it('has the envelope of means, each in the middle of its tokens', () => {
    const mean = {
      ...curve(Float32Array.of(2, 6, 7), 4),
      low: Float32Array.of(1, 5, 7),
      high: Float32Array.of(3, 8, 7),
    };
    const short = { ...mean, axis: { ...mean.axis, count: 9 } };
    const tokens = tokensOf(Array.from({ length: 9 }, () => 'x'));
    const { datasets } = curvesConfiguration({ ...shared, curves: [short], tokens }).data;
    assert.lengthOf(datasets, 3);
    assert.deepEqual(datasets[0]?.data, [
      { x: 1.5, y: 2 },
      { x: 5.5, y: 6 },
      { x: 8, y: 7 },
    ]);
  });
  it('runs over the tokens in sight', () => {
    const part = curve(Float32Array.of(0, 1, 0));
    const tokens = tokensOf(Array.from({ length: 9 }, () => 'x'));
    const curves = [{ ...part, axis: { ...part.axis, first: 5 } }];
    const x = curvesConfiguration({ ...shared, curves, tokens }).options?.scales?.x;
    assert.deepEqual([x?.min, x?.max], [5, 7]);
  });
  it('has no two lines that look the same', () => {
    const looks = Array.from({ length: 6 }, (_, index) => JSON.stringify(lineStyle(theme, index)));
    assert.lengthOf([...new Set(looks)], 6);
  });
});

describe('The point nearest to the pointer', () => {
  const points = [0, 1, 4, 9].map((x) => ({ x }));
  it('is found from both sides and beyond the ends', () => {
    assert.deepEqual(
      [-5, 0.4, 2.4, 2.6, 8, 99].map((x) => nearest(points, x)),
      [0, 0, 1, 2, 3, 3],
    );
    assert.equal(nearest([{ x: 3 }], 7), 0);
  });
});
