/**
 * The context of a canvas of a size, empty, in CSS pixels; undefined where there is none.
 * @param ratio device pixels of a CSS pixel
 */
export function freshContext(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  ratio: number,
): CanvasRenderingContext2D | undefined {
  const [columns, rows] = [Math.round(width * ratio), Math.round(height * ratio)];
  // Setting a size, even the same, throws the canvas away: while the cursor moves it stays.
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}
