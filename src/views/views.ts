import type { LogOutputChannel, Uri } from 'vscode';
import { chooseSpec } from '../commands/chooseSpec';
import type { ComparisonMemory } from '../platform/comparisonMemory';
import { Disposables } from '../platform/disposables';
import type { Session } from '../session/session';
import { ComparePanel } from './comparePanel';
import { ComparisonFiles } from './comparisonFiles';
import { EncodingView } from './encodingView';
import { PictureTabs } from './pictureTabs';

export interface ViewsContext {
  readonly extensionUri: Uri;
  readonly session: Session;
  readonly memory: ComparisonMemory;
  readonly log: LogOutputChannel;
}

/** Everything of ours that is a page, with all that computes what a page draws. `LazyViews` makes it. */
export class Views extends Disposables {
  readonly view: EncodingView;
  readonly panel: ComparePanel;
  readonly files: ComparisonFiles;
  readonly pictureTabs: PictureTabs;

  constructor({ extensionUri, session, memory, log }: ViewsContext) {
    super();
    const comparing = { extensionUri, session, log, chooseSpec: () => chooseSpec(session) };
    this.view = this.add(new EncodingView(extensionUri, session, log));
    this.panel = this.add(new ComparePanel(memory, comparing));
    this.files = this.add(new ComparisonFiles(comparing));
    this.pictureTabs = this.add(new PictureTabs(extensionUri, session, log));
  }
}
