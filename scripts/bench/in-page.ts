import { addressOf } from '../../adapters/addresses.ts';
import { general } from '../../adapters/general.ts';
import { ADAPTERS } from '../../adapters/index.ts';
import { readRows } from '../../adapters/read-rows.ts';

/** What `bench -- read` runs in a page: the reading alone, in one go. `isGeneral`: by the general reader. */
Object.assign(globalThis, {
  glossRead(isGeneral: boolean): number {
    const reader = isGeneral ? general : addressOf(location.href, ADAPTERS)!;
    return readRows(reader.readListing(document, location.href)).entries.length;
  },
});
