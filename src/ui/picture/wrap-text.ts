/** Parts of a text that may not be broken: words of Latin letters and numbers; Han breaks anywhere but before a stop. */
const PIECES =
  /（*\p{Script=Han}[，。；：、）]*|[，。；：、（）]|[^\s\p{Script=Han}，。；：、（）]+\s*|\s+/gu;

/**
 * Breaks a text into lines that fit.
 *
 * @param measure Width of a text.
 * @param mostLines What goes beyond is cut, with an ellipsis.
 */
export function wrapText(
  text: string,
  { measure, width, mostLines }: { measure: (text: string) => number; width: number; mostLines: number },
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line === '' || measure(line + piece.trimEnd()) <= width) {
      line += piece;
      continue;
    }
    lines.push(line.trimEnd());
    line = piece.trimStart();
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]!.slice(0, -1)}…`];
}
