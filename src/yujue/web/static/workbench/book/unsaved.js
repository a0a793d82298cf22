// What the server refused to save: it stays on the page, in words and as marks, until it is corrected or undone.
export function held(changes) {
  const [first] = changes.values();
  return `有 ${changes.size} 行没有存下：${first.why}。改正后会自动再存，或按“撤销”去掉`;
}

export function marked(changes) {
  const marks = new Map();
  for (const [key, one] of changes) {
    for (const field of Object.keys(one.values)) marks.set(`${key} ${field}`, { severity: "error", message: `没有存下：${one.why}`, remedy: "改正后会自动再存" });
  }
  return marks;
}

// Forget refused removals; tell whether there were any: such rows are to be shown again.
export function thrown(changes) {
  const gone = [...changes].filter(([, one]) => one.op === "remove");
  for (const [key] of gone) changes.delete(key);
  return gone.length > 0;
}
