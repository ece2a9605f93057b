import { expect } from 'chai';
import { indexPositions } from '../../../src/positions/indexPositions';
import type { Picture } from '../../../src/protocol/snapshot';
import type { Spec } from '../../../src/schemes/encoding';
import { encodingOf } from '../../../src/schemes/resolveSpec';
import { buildPicture } from '../../../src/session/pictureBuilder';

const pictureOf = (spec: Spec): Picture =>
  buildPicture({
    encoding: encodingOf(spec),
    positions: indexPositions(8),
    viewport: { rows: 100, columns: 100, head: 0, dimensions: [] },
    maxDistance: 200,
  });

describe('the picture of a layer', () => {
  const cohere = { scheme: 'ropeByLayer', family: 'cohere2', slidingWindow: 100 };

  it('says which of the layers it is, and ends where a sliding one does', () => {
    const { layers, profile, heatmap } = pictureOf({ ...cohere, layer: 1 });
    expect(layers?.current).to.equal(1);
    expect(layers?.kinds).to.have.length(40);
    expect(heatmap?.columnAxis.name).to.equal('pair');
    expect(profile.mean.at(-1)).to.be.NaN;
  });

  it('explains a layer without an encoding, in a model that has one elsewhere', () => {
    const { layers, acts, heatmap, explanation } = pictureOf({ ...cohere, layer: 3 });
    expect(layers?.kinds[3]).to.equal('no encoding');
    expect(acts).to.equal('nothing');
    expect(heatmap).to.equal(undefined);
    expect(explanation).to.match(
      /^This layer has no position encoding; other layers of the model may have one\. With a/,
    );
    expect(pictureOf({ scheme: 'nope' }).explanation).to.match(/^No position encoding is added anywhere\. With a/);
  });

  it('has no layers where all are alike', () => {
    expect(pictureOf({ scheme: 'rope' }).layers).to.equal(undefined);
  });
});
