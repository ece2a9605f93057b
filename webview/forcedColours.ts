const query = window.matchMedia('(forced-colors: active)');

/** The system's colours in the places of the editor's. */
const systemColours: Readonly<Record<string, string>> = {
  'sideBar-background': 'Canvas',
  'editor-background': 'Canvas',
  foreground: 'CanvasText',
  'editor-foreground': 'CanvasText',
  descriptionForeground: 'CanvasText',
  'phasor-cursor': 'Highlight',
  'phasor-reference': 'LinkText',
};

/**
 * The system's colour for a variable of the editor's theme, where colours are forced: the page then has them, and what
 * is drawn on canvases has to be told. Undefined where they are not, and for variables without a counterpart.
 */
export function forcedColour(variable: string): string | undefined {
  const colour = systemColours[variable.replace('--vscode-', '')];
  if (!query.matches || colour === undefined) return undefined;
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.color = colour;
  const computed = getComputedStyle(probe).color;
  probe.remove();
  return computed;
}

/** @returns stops watching */
export function watchForcedColours(onChange: () => void): () => void {
  query.addEventListener('change', onChange);
  return () => {
    query.removeEventListener('change', onChange);
  };
}
