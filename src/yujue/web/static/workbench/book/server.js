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

const DIVIDED = [400, 413, 422];  // a batch with something in it that cannot be saved: what is good in it can

export class Queue {
  // `rows` gives the row of a key as the page knows it: its `id` (null while it is new), `version`.
  // `held` are changes that the server refused, with the reason: they stay on the page until they are corrected or undone.
  constructor(address, rows, told) {
    Object.assign(this, { address, rows, told, waiting: new Map(), parts: [], held: new Map(), flying: null, timer: 0, stuck: false });
  }
  get busy() { return this.waiting.size > 0 || this.parts.length > 0 || this.flying !== null; }
  has(key) { return this.waiting.has(key) || this.held.has(key) || this.parts.some((part) => part.has(key)) || Boolean(this.flying && this.flying.has(key)); }
  set(key, values) {
    const before = this.waiting.get(key) || this.held.get(key);
    this.held.delete(key);
    if (before && before.op === "remove") return;
    const version = before ? before.version : this.rows(key).version;
    const op = before ? before.op : "set";
    this.waiting.set(key, { ...(before || {}), op, key, version, values: { ...(before ? before.values : {}), ...values } });
    this.soon();
  }
  add(key, sheet, after, values) { this.waiting.set(key, { op: "add", key, sheet, after, values }); this.soon(); }
  remove(key) {
    const before = this.waiting.get(key) || this.held.get(key);
    this.held.delete(key);
    if (before && before.op === "add") this.waiting.delete(key);
    else this.waiting.set(key, { op: "remove", key, version: before ? before.version : this.rows(key).version, values: {} });
    this.soon();
  }
  soon() { this.told(); clearTimeout(this.timer); this.timer = setTimeout(() => this.send(), 0); }
  async send() {
    if (this.flying || !(this.waiting.size || this.parts.length)) return;
    this.flying = this.parts.shift() ?? this.waiting;
    if (this.flying === this.waiting) this.waiting = new Map();
    const changes = [...this.flying.values()].map((one) => this.plain(one));
    try {
      const saved = await call(this.address, "PATCH", { changes });
      const sent = this.flying; this.flying = null; this.stuck = false;
      this.told({ saved, sent });
    } catch (error) {
      const sent = this.flying; this.flying = null;
      if (error instanceof Refused) { this.stuck = false; this.refused(error, sent); }
      else this.again(sent);
    }
    this.told();
    if (this.busy && !this.stuck) this.send();
  }
  refused(error, sent) {  // nothing of it was saved: halves of it, to find what cannot be; that is kept here
    if (error.status === 409) this.told({ error, sent });
    else if (sent.size > 1 && DIVIDED.includes(error.status)) {
      const all = [...sent], half = all.length >> 1;
      this.parts.unshift(new Map(all.slice(0, half)), new Map(all.slice(half)));
    } else {
      for (const [key, one] of sent) this.hold(key, { ...one, why: error.message });
      this.told({ error, sent });
    }
  }
  hold(key, one) {  // a row that was changed again since is sent again
    const later = this.waiting.get(key);
    if (!later) this.held.set(key, one);
    else if (later.op !== "remove") this.waiting.set(key, { ...one, values: { ...one.values, ...later.values } });
    else if (one.op === "add") this.waiting.delete(key);
  }
  retry() {  // send what was refused again, as it is
    for (const [key, one] of this.held) this.waiting.set(key, one);
    this.held.clear(); this.soon();
  }
  again(sent) {  // no answer: what was sent goes first when it is tried again
    this.parts.unshift(sent); this.stuck = true;
    setTimeout(() => this.send(), 1500);
  }
  plain(one) {
    const row = this.rows(one.key);
    const after = typeof one.after === "string" ? this.rows(one.after)?.id ?? null : one.after;
    if (one.op === "add") return { op: "add", sheet: one.sheet, after, values: one.values, key: one.key };
    return { op: one.op, row: row.id, version: row.fresh ?? one.version, values: one.values };
  }
}
