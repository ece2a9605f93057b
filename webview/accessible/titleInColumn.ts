import type { PictureView } from '../page';

/** A title that is the only one of its kind on the page: in a comparison it says which column it is of. */
export const titleInColumn = ({ picture, snapshot }: PictureView, title: string): string =>
  snapshot.pictures.length > 1 ? `${picture.name}: ${title}` : title;
