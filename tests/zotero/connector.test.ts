// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zoteroConnector, type ZoteroConnector, type ZoteroPlace } from '../../targets/zotero-connector.ts';
import { ConnectorStandIn } from './connector-stand-in.ts';
import { items } from './items-for-tests.ts';

let zotero: ConnectorStandIn;
let address: string;
let connector: ZoteroConnector;

beforeEach(async () => {
  zotero = new ConnectorStandIn();
  address = await zotero.listen();
  connector = zoteroConnector(address, asBrowser(true));
});
afterEach(() => zotero.close());

/** `fetch` as an extension page's requests arrive: Zotero sees a browser. */
function asBrowser(hasHeader: boolean): (url: string, init: RequestInit) => Promise<Response> {
  return (url, init) => {
    const headers = new Headers(init.headers);
    headers.set('User-Agent', 'Mozilla/5.0 (X11; Linux x86_64)');
    headers.set('Origin', 'chrome-extension://abc');
    if (!hasHeader) headers.delete('X-Zotero-Connector-API-Version');
    return fetch(url, { ...init, headers });
  };
}

it('sees what Zotero has chosen, and every library and collection that can be', async () => {
  expect(await connector.look()).toEqual({
    name: 'Reading', chosen: 'C2',
    targets: [{ id: 'L1', name: 'My Library', level: 0 }, { id: 'C2', name: 'Reading', level: 1 }, { id: 'C3', name: 'Robots & <b>arms</b>', level: 2 }, { id: 'L4', name: 'Lab group', level: 0 }],
  } satisfies ZoteroPlace);
});

it('a library that is chosen is one to save to', async () => {
  zotero.chosen = 'L1';
  expect(await connector.look()).toMatchObject({ chosen: 'L1', name: 'My Library' });
});

it('a read-only choice is no place to save to', async () => {
  zotero.mood = { isGroupReadOnly: true };
  expect(await connector.look()).toMatchObject({ chosen: null, name: 'Read-only group' });
});

it('saves items and moves them', async () => {
  expect(await connector.save('s1', items(2))).toBe('saved');
  expect(zotero.stored.map(({ target, item }) => [target, item.title])).toEqual([['C2', 'Study 1'], ['C2', 'Study 2']]);
  expect(await connector.move('s1', 'C3')).toBe('moved');
  expect(zotero.stored.map(({ target }) => target)).toEqual(['C3', 'C3']);
  expect(zotero.requests.map(({ headers }) => headers['x-zotero-connector-api-version'])).toEqual(['3', '3']);
});

describe('why nothing came of it', () => {
  it('nobody listens', async () => {
    await zotero.close();
    expect(await connector.look()).toBe('unanswered');
    expect(await connector.save('s1', items(1))).toBe('unanswered');
  });

  it('no answer in time', async () => {
    zotero.mood = { delayMs: 300 };
    const hasty = zoteroConnector(address, asBrowser(true), { lookMs: 50, saveMs: 50 });
    expect([await hasty.look(), await hasty.save('s1', items(1))]).toEqual(['unanswered', 'unanswered']);
  });

  it('the connection is cut, whether the items were stored or not', async () => {
    for (const isStored of [true, false]) {
      zotero.mood = { cutAt: { saving: isStored ? 1 : 2, isStored } };
      expect(await connector.save(`s-${isStored}`, items(1))).toBe('unanswered');
    }
    expect(zotero.stored).toHaveLength(1);
  });

  it('another program listens there', async () => {
    zotero.mood = { isOther: true };
    expect([await connector.look(), await connector.save('s1', items(1))]).toEqual(['not-zotero', 'not-zotero']);
  });

  it('the header is missing: no answer, or 403 from older versions', async () => {
    const bare = zoteroConnector(address, asBrowser(false));
    expect(await bare.look()).toBe('unanswered');
    zotero.mood = { saysForbidden: true };
    expect(await bare.look()).toBe('blocked');
    expect(zotero.requests).toEqual([]);
  });

  it('Zotero wants a newer API', async () => {
    zotero.mood = { apiVersion: 4 };
    expect(await connector.save('s1', items(1))).toBe('outdated');
  });

  it('the library is read-only', async () => {
    zotero.mood = { isReadOnly: true };
    expect(await connector.save('s1', items(1))).toBe('read-only');
  });

  it('a session of the same name is there: the request came twice, and the first may have been done', async () => {
    await connector.save('s1', items(1));
    expect(await connector.save('s1', items(1))).toBe('unanswered');
    expect(zotero.stored).toHaveLength(1);
  });

  it('an item can’t be stored: none of them is', async () => {
    zotero.mood = { unstorable: ['Study 2'] };
    expect(await connector.save('s1', items(3))).toBe('failed');
    expect(zotero.stored).toEqual([]);
  });

  it('the collection is gone, or the session', async () => {
    await connector.save('s1', items(1));
    expect([await connector.move('s1', 'C77'), await connector.move('s2', 'C3')]).toEqual(['target-gone', 'failed']);
  });

  it('what answers is not of the form', async () => {
    const odd = zoteroConnector(address, () => Promise.resolve(new Response('{"targets":1}', { headers: { 'X-Zotero-Version': '8.0' } })));
    expect(await odd.look()).toBe('not-zotero');
  });
});
