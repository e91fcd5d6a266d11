const MOST_KEPT = 40;
const kept = new Map<string, Promise<Buffer>>();

/** An issued paper never changes: it is drawn once for all who ask, and the newest few are kept. */
export async function drawnPapers(id: string, draw: () => Promise<Buffer>): Promise<Buffer> {
  const known = kept.get(id);
  if (known) return await known;
  const drawing = draw();
  kept.set(id, drawing);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  try {
    return await drawing;
  } catch (error) {
    kept.delete(id);
    throw error;
  }
}
