type Listener = ((event: unknown) => void) | null;

/** As much of the browser's XMLHttpRequest as RxJS needs for botframework-directlinejs in Node. */
export class XmlHttpRequest {
  readyState = 0;
  status = 0;
  statusText = '';
  response: unknown = null;
  responseText = '';
  responseType = '';
  timeout = 0;
  withCredentials = false;
  upload = {};
  onreadystatechange: Listener = null;
  ontimeout: Listener = null;
  private method = 'GET';
  private url = '';
  private readonly sent: Record<string, string> = {};
  private received = new Headers();
  private readonly control = new AbortController();

  open(method: string, url: string): void {
    this.method = method;
    this.url = url;
    this.readyState = 1;
  }

  setRequestHeader(name: string, value: string): void {
    this.sent[name] = value;
  }

  getResponseHeader(name: string): string | null {
    return this.received.get(name);
  }

  abort(): void {
    this.control.abort();
  }

  send(body?: string): void {
    fetch(this.url, {
      method: this.method,
      headers: this.sent,
      signal: this.control.signal,
      ...(body === undefined ? {} : { body }),
    })
      .then(async (answer) => {
        this.responseText = await answer.text();
        this.status = answer.status;
        this.received = answer.headers;
        this.response =
          this.responseType === 'json' && this.responseText ? JSON.parse(this.responseText) : this.responseText;
      })
      .catch(() => {
        this.status = 0;
      })
      .finally(() => {
        this.readyState = 4;
        if (!this.control.signal.aborted) this.onreadystatechange?.({});
      });
  }
}
