import { assert } from 'chai';
import type { Profile } from '../../../src/protocol/snapshot';
import { gridFinding, profileFinding } from '../../../src/session/pictureFinding';
import { alibi, axis, gridOf } from '../../webview/support/exampleStates';

const profileOf = (mean: readonly number[]): Profile => ({
  distances: Float64Array.from(mean, (_, index) => index * 10),
  mean: Float64Array.from(mean),
  low: Float64Array.from(mean),
  high: Float64Array.from(mean),
  note: '',
});

describe('What one sees in a picture, in words,', () => {
  it('is the size of a grid, and where its lowest and highest values are', () => {
    const grid = gridOf(axis('query', 4), axis('key', 4), [-4, 4], (query, key) => alibi(0, query, key));
    assert.equal(
      gridFinding('ALiBi', { ...grid, title: 'Bias', valueName: 'bias' }),
      'Bias of ALiBi: 4 queries by 4 keys, bias from −1.5 (query 3, key 0) to 0 (query 0, key 0).',
    );
  });

  it('counts cells that cover several, parts of a whole and other orders in members', () => {
    const rows = axis('position', 8, { perCell: 4, first: 100 });
    const columns = axis('dimension', 2, { members: Uint32Array.of(5, 3) });
    const grid = gridOf(rows, columns, [0, 3], (row, column) => 2 * row + column);
    assert.match(
      gridFinding('A', grid) ?? '',
      /8 positions by 2 dimensions, .* 0 \(token 100, dimension 5\) to 3 \(token 104, dimension 3\)/,
    );
  });

  it('says so where all is one value, and nothing where there is none', () => {
    const flat = gridOf(axis('head', 1), axis('distance', 3), [-1, 1], () => 0.5);
    assert.match(gridFinding('A', flat) ?? '', /1 head by 3 distances, value 0.5 everywhere\.$/);
    assert.isUndefined(
      gridFinding(
        'A',
        gridOf(axis('head', 1), axis('distance', 3), [-1, 1], () => NaN),
      ),
    );
    assert.isUndefined(gridFinding('A', undefined));
  });

  it('is how the logit changes a step away, where it changes most, and farthest away', () => {
    assert.equal(
      profileFinding({ name: 'A', profile: profileOf([0, -1, -3, -2]) }),
      'A: the attention logit changes by −1 at distance 10, −3 at distance 20, −2 at distance 30.',
    );
    assert.equal(
      profileFinding({ name: 'A', profile: profileOf([0, -1]) }),
      'A: the attention logit changes by −1 at distance 10.',
    );
    assert.match(profileFinding({ name: 'A', profile: profileOf([0, 0]) }), /does not change with distance\.$/);
  });
});
