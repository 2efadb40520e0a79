/**
 * The entries of a JSON object in order. Unlike JSON.parse alone it says when a key stands twice at the top level, where
 * the later one would silently win.
 */
export function parseWithDuplicates(source, say) {
  const value = JSON.parse(source);
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new Error("the file must hold one object");
  const seen = new Set();
  let depth = 0;
  for (const match of source.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (match[0] === "{") depth++;
    else if (match[0] === "}") depth--;
    else if (depth === 1 && /^\s*:/.test(source.slice(match.index + match[0].length, match.index + match[0].length + 20))) {
      const key = JSON.parse(match[0]);
      if (seen.has(key)) say(`'${key}' stands twice`);
      seen.add(key);
    }
  }
  return Object.entries(value);
}
