import { assert } from 'chai';
import type { StateMessage } from '../../src/protocol/messages';
import type { Spec } from '../../src/schemes/encoding';
import { choice, integer, number, numbers, optionalNumber } from '../../src/parameters/parameters';
import { stateOf } from './support/exampleStates';
import { useWebview, WebviewPage } from './support/webviewPage';

const parameters = {
  headDim: integer({ label: 'Head dimension', help: '', default: 16 }),
  kind: choice({ label: 'Kind', help: '', default: 'plain', choices: { plain: '', ramped: '' } }),
  slope: number({ label: 'Slope', help: '', default: 2, when: { kind: ['ramped'] } }),
  heat: optionalNumber({ label: 'Heat', help: '', otherwise: 'from the slope', when: { kind: ['ramped'] } }),
  divisors: numbers({ label: 'Divisors', help: '', otherwise: 'none', when: { kind: ['ramped'] } }),
};

/** A state that offers a scheme with optional parameters, lists, and parameters that one kind alone reads. */
function stateWith(spec: Omit<Spec, 'scheme'>): StateMessage {
  const state = stateOf();
  const scheme = { id: 'ramp', name: 'Ramp', acts: 'rotates', summary: '', parameters } as const;
  const pictures = state.snapshot?.pictures.map((picture) => ({ ...picture, spec: { scheme: 'ramp', ...spec } })) ?? [];
  return {
    ...state,
    controls: { ...state.controls, schemes: [scheme], specs: [{ scheme: 'ramp', ...spec }], scheme: 'ramp' },
    snapshot: state.snapshot && { ...state.snapshot, pictures },
  };
}

describe('The controls of parameters', () => {
  useWebview();
  let view: WebviewPage;
  beforeEach(async () => {
    view = await WebviewPage.open({ width: 320 });
  });
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

  it('are shown where the chosen kind reads them', async () => {
    await view.send(stateWith({ kind: 'plain' }));
    await view.page.locator('.header > details > summary').click();
    assert.isFalse(await view.page.getByLabel('Slope').isVisible());
    await view.send(stateWith({ kind: 'ramped', divisors: [1, 2.5] }));
    assert.isTrue(await view.page.getByLabel('Slope').isVisible());
    assert.equal(await view.page.getByLabel('Divisors').inputValue(), '1, 2.5');
  });

  it('leave out of the spec what is cleared, if it may be left out', async () => {
    await view.send(stateWith({ kind: 'ramped', heat: 3 }));
    await view.page.locator('.header > details > summary').click();
    const heat = view.page.getByLabel('Heat');
    assert.equal(await heat.getAttribute('placeholder'), 'from the slope');
    await heat.fill('');
    await heat.press('Enter');
    assert.deepEqual((await view.lastPosted('spec'))?.spec, { scheme: 'ramp', kind: 'ramped' });
  });
});
