/** Somebody in a browser, signed in by the letter in the gateway's outbox, who answers a terminal's question. */
export async function signInAs(email: string, address: string) {
  const { port } = new URL(address);
  const origin = `http://localhost:${port}`;
  const go = (path: string, { body, cookie }: { body?: object; cookie?: string } = {}) =>
    fetch(`${origin}${path}`, {
      redirect: "manual",
      headers: { origin, "content-type": "application/json", ...(cookie !== undefined && { cookie }) },
      ...(body && { method: "POST", body: JSON.stringify(body) }),
    });
  await go("/auth/sign-in/magic-link", { body: { email } });
  const token = /token=([A-Za-z]+)/.exec(await (await go("/outbox")).text())?.[1] ?? "";
  const entered = await go(`/auth/magic-link/verify?token=${token}&callbackURL=/sign-in/`);
  const cookie = entered.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  return {
    /** Allows or refuses the terminal that shows a code. */
    answer: async (userCode: string, choice: "approve" | "deny") => {
      await go(`/auth/device?user_code=${userCode}`, { cookie });
      const { status } = await go(`/auth/device/${choice}`, { body: { userCode }, cookie });
      if (status !== 200) throw new Error(`${choice}: ${status}`);
    },
  };
}
