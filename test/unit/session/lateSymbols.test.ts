import { assert } from 'chai';
import type { SymbolRange } from '../../../src/positions/symbolRange';
import { LateSymbols } from '../../../src/session/lateSymbols';
import { sequencePositions } from '../../../src/session/sequencePositions';
import { Session } from '../../../src/session/session';
import { FakePorts, selectionOf, settings } from './fakes';

const text = 'def f\n a b\nc d';
const functions: readonly SymbolRange[] = [{ kind: 'function', start: 0, end: 10, children: [] }];

describe('Symbols that an editor knows late', () => {
  const begun = async (rule = 'symbols') => {
    const ports = new FakePorts();
    const session = new Session(ports, { ...settings, positions: { rule } });
    const late = new LateSymbols(session);
    const watch = session.watch();
    session.select(() => selectionOf(text));
    await ports.pass(0);
    await ports.calls[0]?.finish();
    return { ports, session, late, watch };
  };
  const axesOf = ({ sequence, settings: own }: Session): readonly string[] =>
    sequence ? sequencePositions(sequence, own).positions.axes : [];

  it('are asked for again, and the positions follow from them', async () => {
    const { ports, session } = await begun();
    assert.equal(ports.symbolRequests, 1);
    assert.deepEqual(axesOf(session), ['index']);
    await ports.pass(500);
    assert.equal(ports.symbolRequests, 2);
    ports.symbols = () => Promise.resolve(functions);
    await ports.pass(1000);
    await ports.pass(0);
    assert.deepEqual(axesOf(session), ['token', 'statement', 'function']);
    assert.lengthOf(ports.calls, 1, 'the tokens are still good');
    const asked = ports.symbolRequests;
    await ports.pass(100_000);
    assert.equal(ports.symbolRequests, asked);
  });

  it('leave the cursor where it is until they come', async () => {
    const { ports, session } = await begun();
    session.moveCursor(3);
    await ports.pass(500);
    assert.equal(session.cursor.token, 3);
  });

  it('are given up in a document that has none, and asked for anew in another', async () => {
    const { ports, session } = await begun();
    for (let minute = 0; minute < 10; minute++) await ports.pass(60_000);
    assert.equal(ports.symbolRequests, 9);
    session.select(() => selectionOf(text, 0, { document: 'file:///b.txt' }));
    await ports.pass(0);
    await ports.calls[1]?.finish();
    await ports.pass(500);
    assert.equal(ports.symbolRequests, 11);
  });

  it('are not asked for where nobody looks, nor where the rule does not read them', async () => {
    const { ports, watch } = await begun();
    watch.dispose();
    await ports.pass(60_000);
    assert.equal(ports.symbolRequests, 1);
    const { ports: others } = await begun('lines');
    await others.pass(60_000);
    assert.equal(others.symbolRequests, 0);
  });

  it('are asked for no more once it is disposed, which leaves no listener', async () => {
    const { ports, session, late } = await begun();
    const listeners = session.listenerCount;
    late.dispose();
    assert.equal(session.listenerCount, listeners - 1);
    await ports.pass(60_000);
    assert.equal(ports.symbolRequests, 1);
  });
});
