import { useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { PublicationNews } from "./draft.query.ts";

/** A publication that may still be taken back. */
interface OpenPublication {
  readonly identifier: string;
  readonly publishedAt: Date;
  readonly minutesLeft: number;
}

interface Followed {
  readonly identifier: string;
  readonly publishedAt: Date;
  readonly until: number;
}

const minute = 60_000;
/** Often enough that a minute is told in its time. */
const betweenLooks = 5_000;

/** The publication that may be taken back, whoever made it; `onChanged` follows another, or its going. */
export function usePublication(onChanged: () => void): OpenPublication | undefined {
  const client = useClient();
  const [followed, setFollowed] = useState<Followed>();
  const [now, setNow] = useState(() => Date.now());
  const last = useRef<string | null | undefined>(undefined);

  useEffect(() => {
    const news = client.subscription(PublicationNews, {}).subscribe(({ data }) => {
      if (data === undefined) return;
      const { identifier, publishedAt, takeBackUntil } = data.publication ?? {};
      setNow(Date.now());
      setFollowed(
        identifier === undefined || publishedAt == null || takeBackUntil == null
          ? undefined
          : { identifier, publishedAt: new Date(publishedAt), until: Date.parse(takeBackUntil) },
      );
      // What comes first is how things stand, not a change.
      const told = publishedAt ?? null;
      if (last.current !== undefined && last.current !== told) onChanged();
      last.current = told;
    });
    return () => news.unsubscribe();
  }, [client, onChanged]);

  useEffect(() => {
    if (followed === undefined) return undefined;
    const looks = setInterval(() => setNow(Date.now()), betweenLooks);
    return () => clearInterval(looks);
  }, [followed]);

  if (followed === undefined || followed.until <= now) return undefined;
  const { identifier, publishedAt, until } = followed;
  return { identifier, publishedAt, minutesLeft: Math.ceil((until - now) / minute) };
}
