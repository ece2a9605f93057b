import { createApi, type OwnedApi } from '../../../src/api';

/** The API as extensions get it, on nothing of VS Code. */
export const ownedApi = (onDidChange: () => void = () => undefined): OwnedApi =>
  createApi({ onDidChange, loadProperties: () => import('../../../src/analysis/properties') });
