import { request as send } from "node:http";

/** What a browser keeps of a gateway: its cookies, as they were set. */
export interface Visitor {
  /** Sends a request, from a socket of this machine's `address`. */
  readonly go: (path: string, options?: Going) => Promise<Page>;
  /** Asks the API as a page of `origin` does. */
  readonly ask: (query: string, options?: { origin?: string; key?: string }) => Promise<Page>;
  readonly cookies: ReadonlyMap<string, string>;
  /** The same person, where another process answers for the same pages. */
  readonly at: (url: string) => Visitor;
}

interface Going {
  readonly body?: object;
  readonly headers?: Record<string, string>;
  readonly address?: string;
}

export interface Page {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

/** Somebody with a browser, at a gateway. */
export function visit(url: string, cookies = new Map<string, string>(), home = url): Visitor {
  const host = `localhost:${new URL(home).port}`;
  const origin = `http://${host}`;
  const go = async (path: string, { body, headers, address }: Going = {}): Promise<Page> => {
    const page = await exchange(new URL(path, url), {
      body: body && JSON.stringify(body),
      address,
      headers: {
        host,
        origin,
        ...(body && { "content-type": "application/json" }),
        ...(cookies.size > 0 && { cookie: [...cookies].map((each) => each.join("=")).join("; ") }),
        ...headers,
      },
    });
    for (const line of [page.headers["set-cookie"] ?? []].flat()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    return page;
  };
  return {
    go,
    cookies,
    at: (other) => visit(other, cookies, home),
    ask: (query, { origin: from, key } = {}) =>
      go("/graphql", {
        body: { query },
        headers: {
          ...(from !== undefined && { origin: from }),
          ...(key !== undefined && { authorization: `Bearer ${key}` }),
        },
      }),
  };
}

const exchange = (
  url: URL,
  {
    body,
    headers,
    address,
  }: { body: string | undefined; headers: Record<string, string>; address: string | undefined },
): Promise<Page> =>
  new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const options = { method, headers, ...(address !== undefined && { localAddress: address }) };
    send(url, options, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    })
      .once("error", reject)
      .end(body);
  });
