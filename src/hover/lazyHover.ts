import type { CancellationToken, Hover, HoverProvider, Position, TextDocument, Uri } from 'vscode';
import { runChunk } from '../platform/runChunk';
import type { Session } from '../session/session';
import type { TokenHover } from './tokenHover';

/** The hover over tokens, loaded when it is first asked for, from the file of what describes and draws. */
export class LazyHover implements HoverProvider {
  #hover: TokenHover | undefined;

  constructor(
    private readonly extensionUri: Uri,
    private readonly session: Session,
  ) {}

  async provideHover(
    document: TextDocument,
    position: Position,
    cancellation: CancellationToken,
  ): Promise<Hover | undefined> {
    if (this.session.settings.hover === 'off') return undefined;
    this.#hover ??= await this.#load();
    return this.#hover.provideHover(document, position, cancellation);
  }

  async #load(): Promise<TokenHover> {
    await runChunk(this.extensionUri, 'views');
    const { TokenHover } = await import(/* webpackChunkName: "views" */ './tokenHover');
    return new TokenHover(this.session);
  }
}
