import { isIP } from "node:net";
import { z } from "zod";

export const isPostgres = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);

const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

/** Whether people may be sent there: by https, or on this machine. */
export const isPublicUrl = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || (protocol === "http:" && loopbackNames.includes(hostname));
};

export const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

/** Whether a text is an address, or a range of them: 192.0.2.1, 10.0.0.0/8. */
export const isAddress = (text: string): boolean => {
  const [address = "", bits = "0", ...rest] = text.split("/");
  return (
    isIP(address) > 0 &&
    /^\d{1,3}$/.test(bits) &&
    Number(bits) <= (isIP(address) === 4 ? 32 : 128) &&
    rest.length === 0
  );
};

/** Values separated by commas. */
export const listed = z
  .string()
  .default("")
  .transform((text) => text.split(",").flatMap((each) => each.trim() || []));

const unitsOfPause = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Whether a text is a list of pauses: 5s,5m,2h. */
export const isSchedule = (text: string): boolean => /^\d{1,5}(ms|[smhd])(,\d{1,5}(ms|[smhd]))*$/.test(text);

/** Whether a text is one pause: 10m. */
export const isPause = (text: string): boolean => isSchedule(text) && !text.includes(",");

/** Its pauses, in milliseconds. */
export const readSchedule = (text: string): number[] =>
  [...text.matchAll(/(\d+)(ms|[smhd])/g)].map(
    ([, count, unit]) => Number(count) * unitsOfPause[unit as keyof typeof unitsOfPause],
  );
