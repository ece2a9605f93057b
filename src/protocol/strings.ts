/** The words of the webview in English. The host translates them and sends them with every state. */
export const english = {
  tokens: 'Tokens',
} as const;

export type Strings = { readonly [Key in keyof typeof english]: string };
