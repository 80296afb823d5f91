import * as v from 'valibot';
import type { ZoteroItem } from '../domain/formats/zotero-items.ts';

/*
 * Zotero's connector server, through which its browser extensions save. Its rules, from zotero/zotero, chrome/content/zotero/xpcom/server:
 *
 * - server.js, RequestHandler._processEndpoint: a request of a browser (User-Agent `Mozilla/…`, or any Origin) needs the header
 *   `X-Zotero-Connector-API-Version`; without it the connection is closed unanswered (older versions answer 403). Only zotero.org's bookmarklet
 *   gets CORS headers (_generateResponse), so that an answer is read by an extension that may reach the host, never by a page. POST wants a
 *   Content-Length, and a Content-Type of the endpoint's (else 400). Each answer names `X-Zotero-Version`.
 * - server_connector.js, versionWarning: an API version below its own (3) is refused with 400 CONNECTOR_VERSION_OUTDATED.
 * - GetSelectedCollection: what is chosen in Zotero's window, whether it can be written to, and as `targets` every library that can be, each
 *   with its collections (`L1`, `C12`; `level` is the depth).
 * - SaveItems: into what is chosen (My Library, where that is read-only: getSaveTarget). A sessionID used before is refused with 409
 *   SESSION_EXISTS; a read-only library with 500 `{libraryEditable: false}`; 201 when all items are stored, in one transaction
 *   (translate_item.js, ItemSaver.saveItems), 500 when none is. Tags become automatic ones (saveSession.js, saveItems: forceTagType 1), and
 *   are left out where Zotero's settings say so (_cleanTags). Downloads are left to the caller (ATTACHMENT_MODE_IGNORE); links are kept.
 * - UpdateSession: the session's items go to another target, which Zotero then shows as chosen; 400 SESSION_NOT_FOUND, COLLECTION_NOT_FOUND.
 *   Its `tags` replace those of the reader, as text in older versions and a list in newer ones: not sent.
 */

/** Where it listens (server.js, Zotero.Server.init: the preference httpServer.port, which no window of Zotero's shows). */
const ADDRESS = 'http://127.0.0.1:23119/connector/';

/** The API version whose rules are written above. */
const API_VERSION = '3';

const LOOK_MS = 6_000;
/** A window with a question open, or a sync, holds Zotero up. */
const SAVE_MS = 90_000;

/** A library or collection that can be saved to. */
export interface ZoteroTarget {
  /** `L1`, `C12`. */
  id: string;
  name: string;
  /** 0 for a library. */
  level: number;
}

/** What Zotero has chosen, and what can be. */
export interface ZoteroPlace {
  /** Its name, whether it can be written to or not. */
  name: string;
  /** `null`: it can't be written to. */
  chosen: string | null;
  targets: ZoteroTarget[];
}

/**
 * Why a request came to nothing: nobody listens, or no answer came in time (what was sent may have arrived); something else than Zotero
 * listens; Zotero takes no requests of ours, or only newer ones; the library is read-only; the collection is gone; it failed to store these
 * items (none of them is stored).
 */
export type Refusal = 'unanswered' | 'not-zotero' | 'blocked' | 'outdated' | 'read-only' | 'target-gone' | 'failed';

export interface ZoteroConnector {
  /** What is chosen in Zotero now. */
  look(): Promise<ZoteroPlace | Refusal>;
  /** Stores these items, all or none; a session is used once. */
  save(session: string, items: readonly ZoteroItem[]): Promise<'saved' | Refusal>;
  /** Moves a session's items there. */
  move(session: string, target: string): Promise<'moved' | Refusal>;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Zotero on this machine. Every answer is a value; nothing is thrown. */
export function zoteroConnector(address: string = ADDRESS, ask: Fetch = (url, init) => fetch(url, init), { lookMs = LOOK_MS, saveMs = SAVE_MS } = {}): ZoteroConnector {
  const call = (method: string, data: unknown, waitMs: number) => post(ask, address + method, data, waitMs);
  return {
    look: async () => {
      const answer = await call('getSelectedCollection', {}, lookMs);
      if (typeof answer === 'string') return answer;
      const place = v.safeParse(SELECTED, answer.body);
      return answer.status === 200 ? (place.success ? placeOf(place.output) : 'not-zotero') : refusalOf(answer);
    },
    save: async (session, items) => {
      const answer = await call('saveItems', { sessionID: session, items }, saveMs);
      if (typeof answer === 'string') return answer;
      return answer.status === 201 || answer.status === 200 ? 'saved' : refusalOf(answer);
    },
    move: async (session, target) => {
      const answer = await call('updateSession', { sessionID: session, target }, saveMs);
      if (typeof answer === 'string') return answer;
      return answer.status === 200 ? 'moved' : refusalOf(answer);
    },
  };
}

interface Answer { status: number; body: unknown }

async function post(ask: Fetch, url: string, data: unknown, waitMs: number): Promise<Answer | Refusal> {
  try {
    const response = await ask(url, {
      method: 'POST', body: JSON.stringify(data), headers: { 'Content-Type': 'application/json', 'X-Zotero-Connector-API-Version': API_VERSION },
      signal: AbortSignal.timeout(waitMs), credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer',
    });
    const text = await response.text();
    if (!response.headers.has('X-Zotero-Version')) return response.status === 403 ? 'blocked' : 'not-zotero';
    return { status: response.status, body: parsed(text) };
  } catch {
    return 'unanswered';
  }
}

/** A session of a random id can be there only because the same request came twice: the first may have been done. */
const BY_ERROR: Readonly<Record<string, Refusal>> = {
  CONNECTOR_VERSION_OUTDATED: 'outdated', COLLECTION_NOT_FOUND: 'target-gone', SESSION_EXISTS: 'unanswered',
};

function refusalOf({ status, body }: Answer): Refusal {
  const { error, libraryEditable } = v.is(REFUSED, body) ? body : {};
  if (libraryEditable === false) return 'read-only';
  if (status === 403 || status === 412) return 'blocked';
  return (error === undefined ? undefined : BY_ERROR[error]) ?? 'failed';
}

const REFUSED = v.object({ error: v.optional(v.string()), libraryEditable: v.optional(v.boolean()) });
const TARGET = v.object({ id: v.pipe(v.string(), v.regex(/^[LC]\d+$/)), name: v.string(), level: v.optional(v.number(), 0) });
const SELECTED = v.object({
  libraryID: v.number(), id: v.nullable(v.union([v.number(), v.string()])), name: v.string(), editable: v.nullish(v.boolean()), libraryEditable: v.optional(v.boolean(), true),
  targets: v.optional(v.array(TARGET), []),
});

function placeOf({ libraryID, id, name, editable, libraryEditable, targets }: v.InferOutput<typeof SELECTED>): ZoteroPlace {
  const chosen = id === null ? `L${libraryID}` : `C${id}`;
  return { name, chosen: editable !== false && libraryEditable && targets.some((one) => one.id === chosen) ? chosen : null, targets };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
