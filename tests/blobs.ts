import { Blob } from 'node:buffer';

/** A database of tests can keep these; jsdom's come back from it empty. */
Object.assign(globalThis, { Blob });
