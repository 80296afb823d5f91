import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/*
 * Stands in for Zotero: follows the rules of its connector server as they are cited in targets/zotero-connector.ts (server.js for what
 * is heard at all, server_connector.js and saveSession.js for what becomes of it), and remembers what it was sent.
 */

export interface StoredItem extends Record<string, unknown> { id: string; title: string; itemType: string }

/** How it departs from a Zotero in good health. */
export interface Mood {
  /** Answers a browser without the header as older versions did. */
  saysForbidden?: boolean;
  /** The version of the API below which it refuses. */
  apiVersion?: number;
  /** What is chosen, and whatever else is there, can't be written to. */
  isReadOnly?: boolean;
  /** What is chosen can't be written to; My Library can. */
  isGroupReadOnly?: boolean;
  /** Titles that its database does not take. */
  unstorable?: string[];
  /** Closes the connection at the n-th saving, from 1, before or after the items are stored. */
  cutAt?: { saving: number; isStored: boolean };
  delayMs?: number;
  /** Something else listens on the port. */
  isOther?: boolean;
}

interface Session { id: string; target: string; items: StoredItem[] }

export class ConnectorStandIn {
  mood: Mood = {};
  /** What is chosen in its window. */
  chosen = 'C2';
  targets = [
    { id: 'L1', name: 'My Library', filesEditable: true, level: 0 }, { id: 'C2', name: 'Reading', filesEditable: true, level: 1 },
    { id: 'C3', name: 'Robots & <b>arms</b>', filesEditable: true, level: 2, recent: true }, { id: 'L4', name: 'Lab group', filesEditable: false, level: 0 },
  ];
  readonly requests: { path: string; headers: IncomingMessage['headers']; data: unknown }[] = [];
  private readonly sessions = new Map<string, Session>();
  private savings = 0;
  private server: Server | undefined;

  /** Starts to listen; its address. A port that is taken is an error that says so. */
  async listen(port = 0): Promise<string> {
    const server = createServer((request, response) => void this.hear(request, response));
    await new Promise<void>((done, fail) => {
      server.once('error', (failure: Error & { code?: string }) => fail(failure.code === 'EADDRINUSE' ? new Error(`port ${port} is taken: close Zotero, or whatever listens there, and run this test again`) : failure));
      server.listen(port, '127.0.0.1', done);
    });
    this.server = server;
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/connector/`;
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((done) => (this.server === undefined ? done(null) : this.server.close(done)));
  }

  /** All that is stored, with where it is. */
  get stored(): { target: string; item: StoredItem }[] {
    return [...this.sessions.values()].flatMap(({ target, items }) => items.map((item) => ({ target, item })));
  }

  private async hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '', 'http://127.0.0.1').pathname.replace('/connector/', '');
    const { headers } = request;
    const text = await textOf(request);
    if (this.mood.isOther === true) return void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Another program</h1>');
    const answer = (status: number, body?: unknown) => void response.writeHead(status, { 'X-Zotero-Version': '8.0', 'X-Zotero-Connector-API-Version': '3', ...(body === undefined ? { 'Content-Length': 0 } : { 'Content-Type': 'application/json' }) }).end(body === undefined ? undefined : JSON.stringify(body));
    if (request.method === 'OPTIONS') return answer(200);
    const isBrowser = headers['user-agent']?.startsWith('Mozilla/') === true || 'origin' in headers;
    if (isBrowser && headers['x-zotero-connector-api-version'] === undefined) return this.mood.saysForbidden === true ? answer(403) : void request.socket.destroy();
    if (!Object.hasOwn(ENDPOINTS, path)) return answer(404);
    if (request.method !== 'POST' || headers['content-type']?.split(';')[0] !== 'application/json' || !/^\d+$/.test(headers['content-length'] ?? '')) return answer(400);
    const data = JSON.parse(text) as Record<string, unknown>;
    this.requests.push({ path, headers, data });
    if (this.mood.delayMs !== undefined) await new Promise((done) => setTimeout(done, this.mood.delayMs));
    const result = ENDPOINTS[path as keyof typeof ENDPOINTS].call(this, data, headers);
    if (result === 'cut') request.socket.destroy();
    else answer(...result);
  }

  private isEditable(): boolean {
    return this.mood.isReadOnly !== true && this.mood.isGroupReadOnly !== true;
  }

  /** GetSelectedCollection.init */
  selected(): Reply {
    const at = this.targets.find(({ id }) => id === this.chosen) ?? this.targets[0]!;
    const isReadOnly = !this.isEditable();
    const targets = this.mood.isReadOnly === true ? [] : this.targets;
    return [200, {
      libraryID: isReadOnly ? 9 : 1, libraryName: isReadOnly ? 'Read-only group' : 'My Library', libraryEditable: !isReadOnly, filesEditable: !isReadOnly, editable: !isReadOnly,
      id: isReadOnly || at.level === 0 ? null : Number(at.id.slice(1)), name: isReadOnly ? 'Read-only group' : at.name, targets,
    }];
  }

  /** SaveItems.init, with versionWarning before it */
  save(data: Record<string, unknown>, headers: IncomingMessage['headers']): Reply {
    if (Number(headers['x-zotero-connector-api-version']) < (this.mood.apiVersion ?? 3)) return [400, { error: 'CONNECTOR_VERSION_OUTDATED' }];
    const { sessionID, items } = data as { sessionID: string; items: StoredItem[] };
    if (this.sessions.has(sessionID)) return [409, { error: 'SESSION_EXISTS' }];
    if (this.mood.isReadOnly === true) return [500, { libraryEditable: false }];
    this.savings += 1;
    const isCut = this.mood.cutAt?.saving === this.savings;
    if (isCut && !this.mood.cutAt!.isStored) return 'cut';
    if (items.some(({ title, itemType }) => this.mood.unstorable?.includes(title) === true || !/^(preprint|journalArticle|conferencePaper)$/.test(itemType))) return [500];
    this.sessions.set(sessionID, { id: sessionID, target: this.mood.isGroupReadOnly === true ? 'L1' : this.chosen, items });
    return isCut ? 'cut' : [201];
  }

  /** UpdateSession.init */
  update({ sessionID, target }: Record<string, unknown>): Reply {
    const session = this.sessions.get(sessionID as string);
    if (session === undefined) return [400, { error: 'SESSION_NOT_FOUND' }];
    if (!this.targets.some(({ id }) => id === target)) return [400, { error: 'COLLECTION_NOT_FOUND' }];
    session.target = target as string;
    this.chosen = target as string;
    return [200, {}];
  }

  ping(): Reply {
    return [200, { prefs: {} }];
  }
}

type Reply = [status: number, body?: unknown] | 'cut';

const ENDPOINTS = {
  ping: ConnectorStandIn.prototype.ping, getSelectedCollection: ConnectorStandIn.prototype.selected,
  saveItems: ConnectorStandIn.prototype.save, updateSession: ConnectorStandIn.prototype.update,
};

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}
