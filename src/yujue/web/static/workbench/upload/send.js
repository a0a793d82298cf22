// Sending a form's values with progress; when the workbench does not answer, it is tried again for a while.
const TRIES = 60;
const PAUSE = 2000;

export class Cancelled extends Error {}

export class Sender {
  constructor(token, waiting) {
    this.token = token;
    this.waiting = waiting;
    this.request = null;
    this.cancelled = false;
  }

  cancel() {
    this.cancelled = true;
    this.request?.abort();
  }

  async send(address, values, progress = () => {}) {
    for (let left = TRIES; ; left -= 1) {
      if (this.cancelled) throw new Cancelled("已取消");
      const told = await this.once(address, values, progress);
      if (told) return told;
      if (!left) throw new Error("连不上工作台，请确认它还在运行，然后再试");
      this.waiting("连不上工作台，正在重试；它重新启动后会接着传");
      await new Promise((go) => setTimeout(go, PAUSE));
    }
  }

  // Give the answer, null when there was none.
  once(address, values, progress) {
    return new Promise((done, failed) => {
      const request = this.request = new XMLHttpRequest();
      const body = new FormData();
      body.append("csrfmiddlewaretoken", this.token);
      for (const [name, value] of values) body.append(name, value);
      request.upload.addEventListener("progress", (event) => { if (event.lengthComputable) progress(event.loaded / event.total); });
      request.addEventListener("load", () => {
        let told = {};
        try { told = JSON.parse(request.responseText); } catch { /* a page, not an answer */ }
        if (request.status < 300) done(told);
        else failed(new Error(told.detail ?? "上传没有成功，请再试一次"));
      });
      request.addEventListener("error", () => done(null));
      request.addEventListener("abort", () => failed(new Cancelled("已取消")));
      request.open("POST", address);
      request.setRequestHeader("Accept", "application/json");
      request.send(body);
    });
  }
}
