// Talking to the server: edits wait in a queue, go one batch at a time, and stay in it until they are acknowledged.
export class Refused extends Error {
  constructor(status, answer) { super(answer.detail || "没有办成"); this.status = status; this.answer = answer; }
}

export async function call(address, method = "GET", body = undefined) {
  const more = body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  const answer = await fetch(address, { method, credentials: "same-origin", ...more });
  const plain = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(answer.status, plain);
  return plain;
}

export class Queue {
  // `rows` gives the row of a key as the page knows it: its `id` (null while it is new), `version`.
  constructor(address, rows, told) {
    Object.assign(this, { address, rows, told, waiting: new Map(), flying: null, timer: 0, stuck: false });
  }
  get busy() { return this.waiting.size > 0 || this.flying !== null; }
  has(key) { return this.waiting.has(key) || Boolean(this.flying && this.flying.has(key)); }
  set(key, values) {
    const before = this.waiting.get(key);
    if (before && before.op === "remove") return;
    const version = before ? before.version : this.rows(key).version;
    const op = before ? before.op : "set";
    this.waiting.set(key, { ...(before || {}), op, key, version, values: { ...(before ? before.values : {}), ...values } });
    this.soon();
  }
  add(key, sheet, after, values) { this.waiting.set(key, { op: "add", key, sheet, after, values }); this.soon(); }
  remove(key) {
    const before = this.waiting.get(key);
    if (before && before.op === "add") this.waiting.delete(key);
    else this.waiting.set(key, { op: "remove", key, version: before ? before.version : this.rows(key).version, values: {} });
    this.soon();
  }
  soon() { this.told(); clearTimeout(this.timer); this.timer = setTimeout(() => this.send(), 0); }
  async send() {
    if (this.flying || !this.waiting.size) return;
    this.flying = this.waiting; this.waiting = new Map();
    const changes = [...this.flying.values()].map((one) => this.plain(one));
    try {
      const saved = await call(this.address, "PATCH", { changes });
      const sent = this.flying; this.flying = null; this.stuck = false;
      this.told({ saved, sent });
    } catch (error) {
      const sent = this.flying; this.flying = null;
      if (error instanceof Refused) { this.stuck = false; this.told({ error, sent }); }
      else this.again(sent);
    }
    this.told();
    if (this.waiting.size && !this.stuck) this.send();
  }
  again(sent) {  // no answer: keep everything, in its order, and try again
    const later = this.waiting; this.waiting = sent; this.stuck = true;
    for (const [key, one] of later) {
      const before = this.waiting.get(key);
      this.waiting.set(key, before && one.op === "set" ? { ...before, values: { ...before.values, ...one.values } } : one);
    }
    setTimeout(() => this.send(), 1500);
  }
  plain(one) {
    const row = this.rows(one.key);
    const after = typeof one.after === "string" ? this.rows(one.after)?.id ?? null : one.after;
    if (one.op === "add") return { op: "add", sheet: one.sheet, after, values: one.values, key: one.key };
    return { op: one.op, row: row.id, version: row.fresh ?? one.version, values: one.values };
  }
}
