import type { LogOutputChannel } from 'vscode';
import { commandIds, internalCommandIds } from '../ids';
import type { SelectionWatcher } from '../platform/selectionWatcher';
import { writeHighlightTokens, writeNumberTokens } from '../platform/settings';
import type { Session } from '../session/session';
import type { Views } from '../views/views';
import { choosePositions } from './choosePositions';
import { chooseScheme } from './chooseScheme';
import { chooseTokenizer } from './chooseTokenizer';
import { compare } from './compare';
import { compareTexts } from './compareTexts';
import { copyEncoding } from './copyEncoding';
import { exportEncoding } from './exportEncoding';
import { exportReport } from './exportReport';
import { filterSchemes } from './filterSchemes';
import { openSample } from './openSample';
import { saveComparison } from './saveComparison';
import { showLength } from './showLength';

export interface CommandContext {
  readonly session: Session;
  readonly views: Views;
  readonly watcher: SelectionWatcher;
  readonly log: LogOutputChannel;
  /** Of Phasor. */
  readonly version: string;
}

type OwnIds = typeof commandIds & typeof internalCommandIds;
/** The id of a command of ours. */
export type CommandId = OwnIds[keyof OwnIds];
type Handler = (argument?: unknown) => unknown;

/** What every command does. They return what they did, so that tests and other commands can call them. */
export function commandHandlers(context: CommandContext): Readonly<Record<CommandId, Handler>> {
  const { session, watcher, log, version } = context;
  const { view, panel, files } = context.views;
  return {
    [commandIds.show]: async () => {
      watcher.follow();
      await view.show();
    },
    [commandIds.compare]: (specs) => {
      watcher.follow();
      return compare(session, panel, specs);
    },
    [commandIds.compareTexts]: (texts) => compareTexts(session, panel, texts),
    [commandIds.saveComparison]: (uri) => saveComparison(panel, uri),
    [commandIds.exportReport]: (uri) => exportReport(panel, files, version, uri),
    [commandIds.chooseScheme]: (id) => chooseScheme(session, id),
    [commandIds.chooseTokenizer]: (id) => chooseTokenizer(session, id),
    [commandIds.choosePositions]: (spec) => choosePositions(session, spec),
    [commandIds.showLength]: async (length) => {
      const shown = await showLength(session, length);
      if (shown !== undefined) await view.show();
      return shown;
    },
    [commandIds.filterSchemes]: filterSchemes,
    [commandIds.pin]: () => {
      session.pin(true);
    },
    [commandIds.unpin]: () => {
      session.pin(false);
      watcher.follow();
    },
    [commandIds.copy]: (format) => copyEncoding(session, panel, version, format),
    [commandIds.export]: (request) => exportEncoding(session, panel, version, request),
    [commandIds.highlight]: () => writeHighlightTokens(!session.settings.highlightTokens),
    [commandIds.number]: () => writeNumberTokens(!session.settings.numberTokens),
    [internalCommandIds.openSample]: openSample,
    [internalCommandIds.showLog]: () => {
      log.show(true);
    },
  };
}
