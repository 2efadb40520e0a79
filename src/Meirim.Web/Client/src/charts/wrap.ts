/** Breaks the words into lines that fit, as the browser measures them in this font. */
export function wrap(words: string, width: number, font: string): string[] {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return [words];
  context.font = font;
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  return lines;
}
